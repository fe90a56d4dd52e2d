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
    private final boolean mayBeDone;
    private int attempts;
    private int waits;
    private @Nullable End end;

    private Work(InboxEntry entry, boolean mayBeDone) {
        this.entry = entry;
        this.mayBeDone = mayBeDone;
        this.attempts = entry.attempts();
    }

    /** An update that we have just stored, so that nobody else has it. */
    static Work stored(InboxEntry entry) {
        return new Work(entry, false);
    }

    /** An update found in the inbox: it may be in hand, and at its end by the time its turn comes. */
    static Work found(InboxEntry entry) {
        return new Work(entry, true);
    }

    int id() {
        return entry.id();
    }

    InboxEntry entry() {
        return entry;
    }

    /** Whether it has to be looked up before it is handled. */
    boolean mayBeDone() {
        return mayBeDone;
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
