package kentongan.meetings.minutes;

import java.time.Instant;

/**
 * Something that was decided, with the member who is to do it and by when.
 *
 * @param id of the instruction that comes of it
 * @param isAuthors whether the one who wrote the minutes is to do it, who needs no instruction from themselves
 */
public record Decision(String id, String what, String owner, Instant deadline, boolean isAuthors) {

    /** Whether the other one says the same. */
    boolean says(Decision other) {
        return what.equals(other.what) && owner.equals(other.owner) && deadline.equals(other.deadline);
    }
}
