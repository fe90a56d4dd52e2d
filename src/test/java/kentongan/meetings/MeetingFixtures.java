package kentongan.meetings;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import kentongan.meetings.Meeting.Change;
import kentongan.meetings.Plan.Kind;

/** Meetings for tests. */
public final class MeetingFixtures {

    public static final ZoneId JAYAPURA = ZoneId.of("Asia/Jayapura");

    private static final Instant CALLED_AT = Instant.parse("2026-11-24T01:00:00Z");

    private MeetingFixtures() {}

    /** A plan for an hour in the hall. */
    public static Plan plan(String day, String time, ZoneId zone, Repetition repetition) {
        return new Plan(
                "Rapat koordinasi",
                Kind.MEETING,
                new LocalStart(day, time, zone),
                Duration.ofHours(1),
                "Aula distrik",
                "",
                Audience.EVERYONE,
                repetition,
                Reminder.usual());
    }

    /** A meeting that was called, to which some were invited. */
    public static Meeting called(Plan plan, String... invited) {
        return called("m1", "head", plan, List.of(invited));
    }

    /** The same with an id and a convener of its own. */
    public static Meeting called(String id, String convener, Plan plan, List<String> invited) {
        return Meeting.called(id, convener, plan, invited, CALLED_AT);
    }

    /** The same meeting after some of its days were changed. */
    public static Meeting changed(Meeting meeting, Change... changes) {
        return new Meeting(
                meeting.id(),
                meeting.convener(),
                meeting.plan(),
                meeting.state(),
                meeting.invited(),
                0,
                changes.length,
                List.of(changes),
                List.of(),
                List.of(),
                meeting.plannedAt());
    }
}
