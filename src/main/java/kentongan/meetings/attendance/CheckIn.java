package kentongan.meetings.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kentongan.meetings.Meeting;
import kentongan.meetings.Occurrence;
import kentongan.meetings.Plan.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The check-in of one occurrence, from its start to its end.
 *
 * @param id the occurrence's subject, so that it is opened once, and anew when the occurrence is moved
 * @param keeper the member whose phone shows the code: the convener, or who runs the office where the convener is gone
 * @param people everybody who is expected, the keeper among them, by member id
 * @param lateFrom from when lateness is counted: the start, or later where nobody could check in before
 * @param secret from which the codes follow
 * @param told whether everybody was asked
 * @param settled whether what follows its end was put in hand
 * @param touched grows with all that its messages show
 * @param shown what the messages were last told to show
 * @param board the keeper's message with the code
 * @param report the convener's message with the attendance
 */
@Document("checkIns")
public record CheckIn(
        @Id String id,
        String occurrence,
        String meeting,
        String keeper,
        String title,
        Kind kind,
        List<String> people,
        Instant start,
        Instant end,
        Instant openedAt,
        Instant lateFrom,
        String secret,
        State state,
        @Nullable Instant closedAt,
        boolean told,
        boolean settled,
        long touched,
        String shown,
        @Nullable Instant shownAt,
        @Nullable Integer board,
        @Nullable Integer report) {

    /** Whoever comes within that time is on time. */
    public static final Duration GRACE = Duration.ofMinutes(5);

    /** How long after its end people can still be ticked by hand. */
    public static final Duration MENDED = Duration.ofHours(24);

    /** How far it has come. */
    public enum State {
        OPEN,
        CLOSED,
        /** The occurrence was moved or cancelled while it was open: nobody's attendance counts. */
        DROPPED
    }

    static CheckIn open(Meeting meeting, Occurrence occurrence, String keeper, String secret, Instant at) {
        var lateFrom = at.isAfter(occurrence.start().plus(GRACE)) ? at : occurrence.start();
        return new CheckIn(
                occurrence.subject(),
                occurrence.id(),
                meeting.id(),
                keeper,
                meeting.plan().title(),
                meeting.plan().kind(),
                List.of(),
                occurrence.start(),
                occurrence.end(),
                at,
                lateFrom,
                secret,
                State.OPEN,
                null,
                false,
                false,
                0,
                "",
                null,
                null,
                null);
    }

    /** Whether somebody who did it at that moment is let in; what was done before the end counts when it is handled later. */
    public boolean takes(Instant at) {
        return state != State.DROPPED && at.isBefore(closedAt == null ? end : closedAt);
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public boolean isClosed() {
        return state == State.CLOSED;
    }

    /** Whether people can still be ticked by hand. */
    public boolean canBeMended(Instant now) {
        return isOpen() || isClosed() && now.isBefore(end.plus(MENDED));
    }

    /** Until when people are on time. */
    public Instant onTimeUntil() {
        return lateFrom.plus(GRACE);
    }

    /** How many minutes late somebody is who comes then; 0 for those who are on time. */
    public int minutesLate(Instant at) {
        return at.isAfter(onTimeUntil()) ? (int) Duration.between(lateFrom, at).toMinutes() : 0;
    }

    /** Whether it began so late after the start that nobody could be on time, as when the service was down. */
    public boolean openedLate() {
        return lateFrom.isAfter(start);
    }
}
