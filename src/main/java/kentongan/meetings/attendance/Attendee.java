package kentongan.meetings.attendance;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One member who is expected at one occurrence, and whether they came.
 *
 * @param excuse why they need not come; null for those who should
 * @param arrival null as long as they have not come
 * @param message the question on their phone whether they are here
 * @param wrong how many wrong codes they typed in all
 * @param wrongNow how many of them in the window
 * @param window the one in which they last typed a wrong code
 * @param minutes the last version of the minutes that they got, from 1
 * @param lookedBack which questions on how it went they answered or skipped, not what
 */
@Document("attendees")
public record Attendee(
        @Id String id,
        String checkIn,
        String member,
        @Nullable Excuse excuse,
        @Nullable Arrival arrival,
        @Nullable Integer message,
        int wrong,
        int wrongNow,
        long window,
        int minutes,
        List<String> lookedBack) {

    public Attendee {
        lookedBack = Objects.requireNonNullElse(lookedBack, List.of());
    }

    /**
     * Why somebody need not come.
     *
     * @param detail the reason they gave, or the deputy's member id
     */
    public record Excuse(Why why, @Nullable String detail) {

        /** The kinds of excuse. */
        public enum Why {
            /** They answered the invitation so. */
            SAID,
            ON_LEAVE,
            /** The head sends a deputy. */
            REPRESENTED
        }
    }

    /**
     * How somebody came.
     *
     * @param late minutes after the start, 0 for those who are on time
     * @param hand null for those who checked in themselves
     */
    public record Arrival(Instant at, int late, @Nullable Hand hand) {}

    /**
     * A tick by hand.
     *
     * @param by the member who ticked
     * @param words the reason as it was typed, where it is another one
     */
    public record Hand(String by, Reason reason, @Nullable String words) {

        /** Why somebody did not check in themselves. */
        public enum Reason {
            NO_PHONE,
            PHONE_DEAD,
            NO_BOT,
            OTHER
        }
    }

    static Attendee expected(String checkIn, String member, @Nullable Excuse excuse) {
        return new Attendee(id(checkIn, member), checkIn, member, excuse, null, null, 0, 0, 0, 0, List.of());
    }

    public static String id(String checkIn, String member) {
        return checkIn + ":" + member;
    }

    /** The check-in in an attendee's id. */
    public static String checkInOf(String id) {
        return id.substring(0, Math.max(0, id.lastIndexOf(':')));
    }

    public boolean isPresent() {
        return arrival != null;
    }

    public boolean isByHand() {
        return arrival != null && arrival.hand() != null;
    }

    public boolean isLate() {
        return arrival != null && arrival.late() > 0;
    }

    /** Whether they neither came nor were excused. */
    public boolean isMissing() {
        return arrival == null && excuse == null;
    }

    /** Whether they were excused and did not come after all. */
    public boolean isExcused() {
        return arrival == null && excuse != null;
    }
}
