package kentongan.meetings;

import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;
import static kentongan.meetings.MeetingFixtures.JAYAPURA;
import static kentongan.meetings.MeetingFixtures.called;
import static kentongan.meetings.MeetingFixtures.changed;
import static kentongan.meetings.MeetingFixtures.plan;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import kentongan.meetings.Meeting.Change;
import kentongan.meetings.Meeting.Moved;
import org.junit.jupiter.api.Test;

class MeetingTests {

    private static final Repetition THREE_TUESDAYS =
            Repetition.weekly(List.of(TUESDAY)).times(3);

    @Test
    void anOccurrenceBeginsAtTheOfficesTimeAndLastsAsPlanned() {
        // 09:00 in Jayapura is 00:00 UTC
        var meeting = called(plan("2026-11-24", "09:00", JAYAPURA, Repetition.ONCE));

        assertThat(meeting.occurrences())
                .singleElement()
                .returns("m1:20261124", Occurrence::id)
                .returns(Instant.parse("2026-11-24T00:00:00Z"), Occurrence::start)
                .returns(Instant.parse("2026-11-24T01:00:00Z"), Occurrence::end);
    }

    @Test
    void aTimeThatTheClocksSkipIsHeldLater() {
        // New York skips 02:00 to 03:00 on Sunday 14 March 2027: 02:30 EST would be 03:30 EDT, which is 07:30 UTC.
        // The week before it is EST, 02:30 = 07:30 UTC; the week after EDT, 02:30 = 06:30 UTC.
        var newYork = ZoneId.of("America/New_York");
        var sundays = Repetition.weekly(List.of(SUNDAY)).times(3);

        var starts = called(plan("2027-03-07", "02:30", newYork, sundays)).occurrences().stream()
                .map(Occurrence::start);

        assertThat(starts)
                .containsExactly(
                        Instant.parse("2027-03-07T07:30:00Z"),
                        Instant.parse("2027-03-14T07:30:00Z"),
                        Instant.parse("2027-03-21T06:30:00Z"));
    }

    @Test
    void ofATimeThatComesTwiceItIsTheFirst() {
        // New York has 01:00 to 02:00 twice on Sunday 1 November 2026; the first is EDT, so 01:30 is 05:30 UTC
        var meeting = called(plan("2026-11-01", "01:30", ZoneId.of("America/New_York"), Repetition.ONCE));

        assertThat(meeting.occurrences().get(0).start()).isEqualTo(Instant.parse("2026-11-01T05:30:00Z"));
    }

    @Test
    void oneMovedKeepsItsIdAndAsksForAnAnswerOfItsOwn() {
        // 1 December moved to Thursday 3 December 14:00, which is 05:00 UTC
        var meeting = with(new Change("2026-12-01", new Moved("2026-12-03", "14:00"), false, 1));

        var moved = meeting.occurrence("m1:20261201").orElseThrow();
        assertThat(moved.start()).isEqualTo(Instant.parse("2026-12-03T05:00:00Z"));
        assertThat(moved.followsTheSeries()).isFalse();
        assertThat(meeting.asked("m1:20261201.0")).isEmpty();
        assertThat(meeting.asked("m1:20261201.1")).isPresent();
    }

    @Test
    void oneCancelledIsNotAmongThoseToCome() {
        var meeting = with(new Change("2026-12-01", null, true, 0));

        assertThat(meeting.coming(Instant.parse("2026-11-24T00:00:00Z")))
                .extracting(Occurrence::day)
                .containsExactly("2026-11-24", "2026-12-08");
    }

    @Test
    void onlyWhatIsNotOverCanBeAnswered() {
        var meeting = called(plan("2026-11-24", "09:00", JAYAPURA, Repetition.ONCE));
        var asked = meeting.asked(meeting.subject()).orElseThrow();

        assertThat(asked.isOpen(Instant.parse("2026-11-24T00:59:59Z"))).isTrue();
        assertThat(asked.isOpen(Instant.parse("2026-11-24T01:00:00Z"))).isFalse();
    }

    private static Meeting with(Change change) {
        return changed(called(plan("2026-11-24", "09:00", JAYAPURA, THREE_TUESDAYS)), change);
    }
}
