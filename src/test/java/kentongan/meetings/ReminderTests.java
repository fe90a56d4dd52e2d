package kentongan.meetings;

import static java.time.DayOfWeek.TUESDAY;
import static kentongan.meetings.MeetingOffice.shown;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kentongan.chat.Phone;
import kentongan.meetings.AnswerInvitation.Given;
import kentongan.meetings.Rsvp.Answer;
import kentongan.office.Leave;
import kentongan.office.Leaves;
import kentongan.office.Member.Standing;
import kentongan.office.Members;
import kentongan.worktime.DateSpan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The clock shows Tuesday 24 November 2026, 10:00 in Jayapura, when each test begins. */
class ReminderTests {

    private static final String ALARM = "⏰";

    private final MeetingOffice it = MeetingOffice.open();

    @AfterEach
    void close() {
        it.close();
    }

    @Test
    void theUsualOnesComeTheWorkingDayBeforeAnHourAndTenMinutesBefore() {
        // Monday 30 November 09:00; the working day before is Friday the 27th
        it.call(it.head, "2026-11-30", "09:00", Repetition.ONCE);

        it.at("2026-11-27T15:59:59");
        assertThat(shown(it.aziza, ALARM)).isEmpty();
        it.at("2026-11-27T16:00");
        assertThat(shown(it.aziza, "Senin, 30 November 2026, 09:00 WIT")).hasSize(1);
        it.at("2026-11-30T08:00");
        assertThat(shown(it.aziza, "1 jam lagi, pukul 09:00")).hasSize(1);
        it.at("2026-11-30T08:50");
        assertThat(shown(it.aziza, "10 menit lagi, pukul 09:00")).hasSize(1);

        assertThat(shown(it.aziza, ALARM)).hasSize(3);
        assertThat(shown(it.head, ALARM)).as("the convener").hasSize(3);
    }

    @Test
    void ofSeveralThatComeLateOneSaysWhatIsTrueThen() {
        it.call(it.head, "2026-11-25", "09:00", Repetition.ONCE);

        it.at("2026-11-25T08:53");

        // those of 16:00 the day before, of 08:00 and of 08:50 are all late
        assertThat(shown(it.aziza, ALARM)).hasSize(1);
        assertThat(shown(it.aziza, "7 menit lagi, pukul 09:00")).hasSize(1);
    }

    @Test
    void oneThatMakesNoSenseAnyMoreIsDropped() {
        it.call(it.head, "2026-11-25", "09:00", Repetition.ONCE);

        it.at("2026-11-25T09:00");

        assertThat(shown(it.aziza, ALARM)).isEmpty();
    }

    @Test
    void thoseExcusedOnLeaveOrRemovedAreLeftAlone() {
        var meeting = it.call(it.head, "2026-11-25", "09:00", Repetition.ONCE);
        answer(meeting, it.aziza, Answer.EXCUSED);
        answer(meeting, it.chief, Answer.COMING);
        var day = LocalDate.of(2026, 11, 25);
        it.office
                .bean(Leaves.class)
                .add(Leave.of("l1", it.office.stored(it.siti).id(), new DateSpan(day, day), "x"));
        var secretary = it.office.stored(it.secretary).id();
        it.office.bean(Members.class).move(secretary, Standing.ACTIVE, Standing.REMOVED);

        it.at("2026-11-25T08:00");

        assertThat(shown(it.aziza, ALARM)).isEmpty();
        assertThat(shown(it.siti, ALARM)).isEmpty();
        assertThat(shown(it.secretary, ALARM)).isEmpty();
        assertThat(shown(it.chief, ALARM)).isNotEmpty();
    }

    @Test
    void aMovedMeetingIsRemindedOfAtItsNewTimeOnly() {
        var meeting = it.call(it.head, "2026-11-25", "09:00", Repetition.ONCE);
        it.moveAll(meeting, "2026-11-26", "14:00");

        it.at("2026-11-25T08:55");
        assertThat(shown(it.aziza, ALARM)).isEmpty();
        it.at("2026-11-26T13:50");
        assertThat(shown(it.aziza, "10 menit lagi, pukul 14:00")).isNotEmpty();
    }

    @Test
    void oneTimeThatWasMovedIsRemindedOfAgainThoughItHadBeenBefore() {
        var weekly = Repetition.weekly(List.of(TUESDAY)).times(3);
        var meeting = it.call(it.head, "2026-11-24", "11:00", weekly);
        it.at("2026-11-24T10:50");
        assertThat(shown(it.aziza, "10 menit lagi, pukul 11:00")).hasSize(1);

        it.moveOne(meeting, 0, "2026-11-24", "15:00");
        it.at("2026-11-24T14:50");

        assertThat(shown(it.aziza, "10 menit lagi, pukul 15:00")).hasSize(1);
    }

    @Test
    void aCancelledMeetingIsNotRemindedOf() {
        var meeting = it.call(it.head, "2026-11-25", "09:00", Repetition.ONCE);
        it.office.bean(MoveMeeting.class).cancelAll(meeting, it.by(it.head));

        it.at("2026-11-25T08:55");

        assertThat(shown(it.aziza, ALARM)).isEmpty();
    }

    @Test
    void whatWasDueBeforeTheMeetingWasCalledIsNoReminder() {
        // called at 10:00; 60 minutes before 10:30 would have been 09:30
        it.call(it.head, "2026-11-24", "10:30", Repetition.ONCE);

        it.sweep();
        assertThat(shown(it.aziza, ALARM)).isEmpty();
        it.at("2026-11-24T10:20");
        assertThat(shown(it.aziza, ALARM)).hasSize(1);
    }

    @Test
    void inQuietHoursItMakesNoSound() {
        it.call(it.head, "2026-11-25", "06:05", Repetition.ONCE);

        it.at("2026-11-25T05:55");
        assertThat(shown(it.aziza, ALARM))
                .last()
                .satisfies(last -> assertThat(last.message().silent()).isTrue());
    }

    @Test
    void everyTimeOfASeriesIsRemindedOf() {
        it.call(
                it.head,
                "2026-12-01",
                "09:00",
                Repetition.weekly(List.of(TUESDAY)).times(2));

        it.at("2026-12-01T08:50");
        it.at("2026-12-08T08:50");

        assertThat(shown(it.aziza, "10 menit lagi")).hasSize(2);
    }

    private void answer(Meeting meeting, Phone phone, Answer answer) {
        var acts = it.office.bean(AnswerInvitation.class);
        var asked = acts.asked(meeting.subject(), it.office.stored(phone)).orElseThrow();
        acts.answer(asked, it.office.stored(phone), new Given(answer, it.now()), null);
    }
}
