package kentongan.meetings;

import java.time.Instant;
import java.util.Comparator;
import kentongan.meetings.Meeting.Change;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One time that a meeting is held. Those of the coming weeks are stored, so that whatever happens at one finds it by its id;
 * the meeting's pattern and changes say what it is.
 *
 * @param id the meeting, the day of the pattern and the meeting's round, so that it is never made twice
 * @param day as the pattern has it, ISO 8601; it stays when the occurrence is moved
 * @param round how often this one alone was moved
 */
@Document("occurrences")
public record Occurrence(
        @Id String id, String meeting, String day, Instant start, Instant end, State state, int round) {

    /** Whether it takes place. */
    public enum State {
        PLANNED,
        /** Cancelled, or left behind when the whole series was moved. */
        CANCELLED
    }

    static final Comparator<Occurrence> BY_START =
            Comparator.comparing(Occurrence::start).thenComparing(Occurrence::id);

    static Occurrence of(Meeting meeting, LocalStart planned, Instant start, Change change) {
        var moved = meeting.round() == 0 ? "" : "r" + meeting.round();
        var id = meeting.id() + ":" + planned.day().replace("-", "") + moved;
        var state = change.cancelled() || meeting.isCancelled() ? State.CANCELLED : State.PLANNED;
        var end = start.plus(meeting.plan().length());
        return new Occurrence(id, meeting.id(), planned.day(), start, end, state, change.round());
    }

    public boolean isHeld() {
        return state == State.PLANNED;
    }

    /** What an answer to this one alone is about; another one once it was moved. */
    public String subject() {
        return id + "." + round;
    }

    /** Whether an answer to the whole series holds for this one too: not if it was moved since. */
    public boolean followsTheSeries() {
        return round == 0;
    }

    /** The meeting that an occurrence of that id belongs to. */
    public static String meetingOf(String occurrenceId) {
        var colon = occurrenceId.indexOf(':');
        return colon < 0 ? occurrenceId : occurrenceId.substring(0, colon);
    }
}
