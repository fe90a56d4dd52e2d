package kentongan.meetings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an invitation asks about: a meeting as a whole, or one occurrence of it.
 *
 * @param one null for the meeting as a whole
 */
public record Asked(Meeting meeting, @Nullable Occurrence one) {

    public String subject() {
        return one == null ? meeting.subject() : one.subject();
    }

    /** The occurrence that it is about: of a series that is asked about as a whole, the next one. */
    public Occurrence occurrence(Instant now) {
        if (one != null) {
            return one;
        }
        return meeting.next(now);
    }

    /** Whether it can be answered: it takes place and is not over. */
    public boolean isOpen(Instant now) {
        var isHeld = one == null ? !meeting.isCancelled() : one.isHeld();
        return isHeld && (one == null ? meeting.end() : one.end()).isAfter(now);
    }
}
