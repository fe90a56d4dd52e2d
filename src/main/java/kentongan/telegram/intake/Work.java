package kentongan.telegram.intake;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An update in hand, with what was tried so far. Used by one thread at a time. */
final class Work {

    /** How it ends. */
    enum End {
        DONE,
        QUARANTINED
    }

    private static final List<Integer> SECONDS = List.of(1, 2, 5, 10, 20, 30);

    private final InboxEntry entry;
    private int attempts;
    private int waits;
    private @Nullable End end;

    Work(InboxEntry entry) {
        this.entry = entry;
        this.attempts = entry.attempts();
    }

    InboxEntry entry() {
        return entry;
    }

    int attempts() {
        return attempts;
    }

    /** Whether it is in hand for the first time. */
    boolean isFresh() {
        return attempts == 0 && waits == 0;
    }

    /** Handling it failed for a reason of its own. */
    void failed() {
        attempts++;
    }

    /** Handling it failed because something outside is away; says how long to wait this time. */
    Duration waitForOutside() {
        var seconds = SECONDS.get(Math.min(waits, SECONDS.size() - 1));
        waits++;
        return Duration.ofSeconds(seconds);
    }

    /** How it ends, once that is decided; from then on it only has to be written down. */
    @Nullable End end() {
        return end;
    }

    void end(End how) {
        end = how;
    }
}
