package kentongan.announcements;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kentongan.outbox.OutboxEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Remembers which reply a change of a message was drawn with. A change waits for its turn, and an earlier one can arrive
 * last: whoever sees that the reply is another one by then draws it once more.
 */
@Component
class DrawnReplies {

    private final Map<String, Optional<Reply>> drawn = new ConcurrentHashMap<>();

    void draws(OutboxEntry entry, @Nullable Reply reply) {
        drawn.put(entry.id(), Optional.ofNullable(reply));
    }

    /** Whether what the entry has shown is not what is true now. */
    boolean isOutdated(OutboxEntry entry, @Nullable Reply now) {
        var reply = drawn.remove(entry.id());
        return reply != null && !Objects.equals(reply.orElse(null), now);
    }

    void forget(OutboxEntry entry) {
        drawn.remove(entry.id());
    }
}
