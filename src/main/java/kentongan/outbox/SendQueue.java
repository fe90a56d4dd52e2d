package kentongan.outbox;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * The sender's view of what waits, in memory: earlier lanes first, within a lane first in, first out, and what is not due
 * yet aside. Not thread-safe.
 */
final class SendQueue {

    private final Map<Lane, Deque<OutboxEntry>> ready = new EnumMap<>(Lane.class);
    private final PriorityQueue<OutboxEntry> later = new PriorityQueue<>(Comparator.comparing(OutboxEntry::due));
    private final Set<String> known = new HashSet<>();
    private final Set<Long> inHand = new HashSet<>();

    SendQueue() {
        for (var lane : Lane.values()) {
            ready.put(lane, new ArrayDeque<>());
        }
    }

    /** Adds an entry unless it is known already, waiting or in hand. */
    void add(OutboxEntry entry) {
        if (known.add(entry.id())) {
            later.add(entry);
        }
    }

    /** Forgets an entry in hand: it is done. */
    void done(OutboxEntry entry) {
        known.remove(entry.id());
        inHand.remove(entry.chatId());
    }

    void clear() {
        ready.values().forEach(Deque::clear);
        later.clear();
        known.clear();
        inHand.clear();
    }

    /**
     * Takes the first entry of the lane that is due and for whose chat no other is in hand: of two changes of one message the
     * later one must be made, and arrive, after the earlier. It stays known until {@link #done}.
     */
    Optional<OutboxEntry> take(Lane lane, Instant now) {
        while (!later.isEmpty() && !later.peek().due().isAfter(now)) {
            var due = later.remove();
            lane(due.lane()).addLast(due);
        }
        for (var entries = lane(lane).iterator(); entries.hasNext(); ) {
            var entry = entries.next();
            if (inHand.add(entry.chatId())) {
                entries.remove();
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    private Deque<OutboxEntry> lane(Lane lane) {
        return Objects.requireNonNull(ready.get(lane));
    }
}
