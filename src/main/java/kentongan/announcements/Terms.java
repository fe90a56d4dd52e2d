package kentongan.announcements;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an announcement asks for besides its words.
 *
 * @param goal the words of the mission goal it serves, as they were when it was chosen
 * @param deadline by when it is to be done or answered
 * @param proof whether an instruction counts as done only with words or a photo
 */
public record Terms(@Nullable String goal, @Nullable Instant deadline, boolean proof) {

    public static final Terms NONE = new Terms(null, null, false);

    /** Whether there is a deadline and it has passed. */
    public boolean isOverdue(Instant now) {
        return deadline != null && !now.isBefore(deadline);
    }
}
