package kentongan.meetings.reminders;

import java.time.Instant;
import kentongan.meetings.Occurrence;
import kentongan.meetings.Reminder;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One reminder of one occurrence, waiting for its time.
 *
 * @param id the occurrence and the reminder's code
 * @param start of the occurrence as it was when this was computed; a moved one has another
 * @param claim of the sweep that fires it
 */
@Document("meetingReminders")
record DueReminder(
        @Id String id,
        String occurrence,
        Instant due,
        Instant start,
        State state,
        @Nullable String claim,
        @Nullable Instant claimedAt) {

    /** How far it has come. */
    enum State {
        WAITING,
        /** A sweep puts it into the outbox; found so after a while, it was killed. */
        CLAIMED,
        /** In the outbox, or dropped because it made no sense any more. */
        FIRED
    }

    static DueReminder waiting(Occurrence occurrence, Reminder reminder, Instant due) {
        return new DueReminder(
                id(occurrence, reminder), occurrence.id(), due, occurrence.start(), State.WAITING, null, null);
    }

    static String id(Occurrence occurrence, Reminder reminder) {
        return occurrence.id() + ":" + reminder.code();
    }

    /** Whether this one, due later, says all that the other would: as when both came due while nobody was there to see it. */
    boolean makesNeedless(DueReminder other) {
        return occurrence.equals(other.occurrence) && due.isAfter(other.due);
    }
}
