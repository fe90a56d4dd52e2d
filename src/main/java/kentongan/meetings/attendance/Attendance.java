package kentongan.meetings.attendance;

import java.time.Instant;
import java.util.List;
import kentongan.meetings.Plan.Kind;
import org.jspecify.annotations.Nullable;

/** Who was at one occurrence, once its check-in is closed; what figures are made from. */
public record Attendance(
        String occurrence, String meeting, String title, Kind kind, Instant start, List<Presence> presences) {

    /**
     * Whether one member, who was expected, came.
     *
     * @param minutesLate after the start; 0 unless they were late
     * @param byHand whether they were ticked by hand, which says nothing of when they came
     * @param deputy who came in their place, if they sent anybody
     */
    public record Presence(
            String member,
            Standing standing,
            int minutesLate,
            boolean byHand,
            @Nullable String deputy) {

        static Presence of(Attendee it) {
            var arrival = it.arrival();
            var excuse = it.excuse();
            var deputy = excuse != null && excuse.why() == Attendee.Excuse.Why.REPRESENTED ? excuse.detail() : null;
            return new Presence(
                    it.member(), Standing.of(it), arrival == null ? 0 : arrival.late(), it.isByHand(), deputy);
        }
    }

    /** How it stands with one member. */
    public enum Standing {
        ON_TIME,
        LATE,
        /** They said so, are on leave, or sent a deputy. */
        EXCUSED,
        MISSING;

        static Standing of(Attendee it) {
            if (it.isPresent()) {
                return it.isLate() ? LATE : ON_TIME;
            }
            return it.isExcused() ? EXCUSED : MISSING;
        }
    }
}
