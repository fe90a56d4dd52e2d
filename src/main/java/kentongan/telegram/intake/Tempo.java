package kentongan.telegram.intake;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much one person may send ahead of what is handled: a bucket of {@value #MOST} that fills by {@value #A_SECOND} a
 * second. A busy hand manages five taps a second for some seconds, an album is 10 messages, and Telegram forwards 100 at
 * once; nobody goes on beyond that. What comes after everything before it was handled costs nothing: whoever waits for each
 * answer keeps our pace, however fast that is. Not thread-safe.
 */
final class Tempo {

    static final int MOST = 100;
    static final int A_SECOND = 5;

    private double left = MOST;
    private @Nullable Instant filledAt;
    private @Nullable Instant handledAt;
    private boolean told;

    /** What to do with an update. */
    enum Verdict {
        HANDLE,
        /** Too many, and the person must be told. */
        TELL,
        /** Too many, and the person was told. */
        DROP
    }

    /**
     * Judges the next update.
     *
     * @param doneAt when the person did it, as far as anybody knows; a backlog after an outage was not done at once
     * @param receivedAt when it reached us
     */
    Verdict next(Instant doneAt, Instant receivedAt) {
        fill(doneAt);
        if (handledAt != null && receivedAt.isAfter(handledAt)) {
            return Verdict.HANDLE;
        }
        if (left >= 1) {
            left--;
            return Verdict.HANDLE;
        }
        if (told) {
            return Verdict.DROP;
        }
        told = true;
        return Verdict.TELL;
    }

    /** An update was handled. */
    void handled(Instant at) {
        handledAt = at;
    }

    private void fill(Instant at) {
        if (filledAt != null && at.isAfter(filledAt)) {
            var gained = Duration.between(filledAt, at).toMillis() * A_SECOND / 1000.0;
            left = Math.min(MOST, left + gained);
        }
        // a clock that was set back must not keep the bucket from filling
        filledAt = at;
        // a burst is over once half of it would be let through again
        if (left >= MOST / 2.0) {
            told = false;
        }
    }
}
