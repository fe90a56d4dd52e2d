package kentongan.troubles;

import java.time.Duration;
import java.time.Instant;
import kentongan.outbox.Pause;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Shows a pause that Telegram asks for and that takes more than five minutes from when it was first seen. Nothing goes out in
 * it, so it is mostly told by its end. The number is in minutes.
 */
@Component
class HoldSign implements Sign {

    private static final Duration LONG = Duration.ofMinutes(5);

    private final Pause pause;
    private @Nullable Instant seen;

    HoldSign(Pause pause) {
        this.pause = pause;
    }

    @Override
    public Kind kind() {
        return Kind.HOLD;
    }

    @Override
    public synchronized Sighting look(Instant now) {
        var end = pause.end();
        if (end.isEmpty()) {
            seen = null;
            return Sighting.none();
        }
        if (seen == null) {
            seen = now;
        }
        var length = Duration.between(seen, end.get());
        return length.compareTo(LONG) > 0 ? Sighting.trouble(length.toMinutes()) : Sighting.unknown();
    }
}
