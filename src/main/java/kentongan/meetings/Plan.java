package kentongan.meetings;

import java.time.Duration;
import java.util.List;

/**
 * What a meeting is about and when it is held.
 *
 * @param start of the first one
 * @param place where, or a link
 * @param agenda blank where there is none
 */
public record Plan(
        String title,
        Kind kind,
        LocalStart start,
        Duration length,
        String place,
        String agenda,
        Audience audience,
        Repetition repetition,
        List<Reminder> reminders) {

    /** The most characters (code points) of a title. */
    public static final int LONGEST_TITLE = 100;

    /** The most characters (code points) of a place or link. */
    public static final int LONGEST_PLACE = 200;

    /** The most characters (UTF-16) of an agenda; with the rest it must fit into one message. */
    public static final int LONGEST_AGENDA = 2_000;

    /** The longest a meeting can be. */
    public static final Duration LONGEST = Duration.ofHours(12);

    /** What kind of coming together it is; trainings have attendance figures of their own. */
    public enum Kind {
        MEETING,
        TRAINING
    }

    /** The same at another time, repeated in another way. */
    Plan at(LocalStart other, Repetition otherwise) {
        return new Plan(title, kind, other, length, place, agenda, audience, otherwise, reminders);
    }
}
