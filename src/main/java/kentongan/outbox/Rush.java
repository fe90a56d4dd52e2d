package kentongan.outbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * When so many tap at once that they wait for their answers, these come first: a tap's answer says what its button will show,
 * and the button may follow some seconds later. Used by one thread.
 */
@Component
class Rush {

    /** A small machine answers them in less than a tenth of a second. */
    static final int MANY = 100;

    /** In a rush that does not end both go on side by side. */
    static final Duration LONGEST = Duration.ofSeconds(10);

    private final PeopleWaiting waiting;
    private @Nullable Long since;

    Rush(PeopleWaiting waiting) {
        this.waiting = waiting;
    }

    /** Whether answers go first; the time is that of {@link System#nanoTime}. */
    boolean isOn(long now) {
        if (waiting.now() <= MANY) {
            since = null;
            return false;
        }
        var begun = since == null ? now : since;
        since = begun;
        return now - begun < LONGEST.toNanos();
    }
}
