package kentongan.telegram.intake;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The offset of the next poll, which confirms all updates below it. After a day without updates it is left out: Telegram
 * keeps none for longer, and after a week its ids restart at a random number, which may lie below ours and would then
 * never be delivered. Times are {@link System#nanoTime}. Not thread-safe.
 */
final class Offset {

    private static final long GOOD_FOR = Duration.ofHours(24).toNanos();

    private @Nullable Integer next;
    private long movedAt;

    /** The offset to send now; null to send none. */
    @Nullable Integer at(long now) {
        if (now - movedAt > GOOD_FOR) {
            next = null;
        }
        return next;
    }

    /** Everything up to this id is stored. */
    void confirm(int id, long now) {
        next = id + 1;
        movedAt = now;
    }
}
