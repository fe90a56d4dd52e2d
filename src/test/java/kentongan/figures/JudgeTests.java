package kentongan.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import kentongan.announcements.DeliveryFact;
import kentongan.announcements.DeliveryFact.Outcome;
import kentongan.announcements.Kind;
import kentongan.announcements.Priority;
import kentongan.announcements.Reply;
import kentongan.figures.Judgement.Rated;
import kentongan.worktime.DateSpan;
import kentongan.worktime.Holiday;
import kentongan.worktime.Holidays;
import kentongan.worktime.WorkingCalendar;
import kentongan.worktime.WorkingHours;
import kentongan.worktime.WorkingHours.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The definitions, one delivery at a time. Tuesday 24 November 2026 is a working day, Thursday the 26th a holiday. */
class JudgeTests {

    private static final ZoneId JAYAPURA = ZoneId.of("Asia/Jayapura");
    private static final Instant MUCH_LATER = at("2026-12-20T09:00");
    private static final WorkingCalendar CALENDAR = new WorkingCalendar(
            WorkingHours.DEFAULT,
            new Holidays(List.of(new Holiday(LocalDate.of(2026, 11, 26), "Libur", "SKB"))),
            JAYAPURA);

    private @Nullable Instant deadline;
    private @Nullable Instant closedAt;
    private String reply = Reply.UNDERSTOOD;
    private Map<String, List<DateSpan>> leave = Map.of();
    private Map<String, Instant> departures = Map.of();
    private Instant now = MUCH_LATER;

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(JAYAPURA).toInstant();
    }

    private static DateSpan days(String from, String until) {
        return new DateSpan(LocalDate.parse(from), LocalDate.parse(until));
    }

    private Judgement judge(String sent, @Nullable String answered) {
        return judge(CALENDAR, fact(at(sent), answered == null ? null : at(answered), Outcome.DELIVERED, true));
    }

    private Judgement judge(WorkingCalendar calendar, DeliveryFact fact) {
        return new Judge(calendar, leave, departures, now).judge(fact);
    }

    private DeliveryFact fact(Instant sent, @Nullable Instant answered, Outcome outcome, boolean timed) {
        return new DeliveryFact(
                "a",
                Kind.INSTRUCTION,
                Priority.NORMAL,
                "head",
                "m",
                outcome,
                sent,
                timed,
                answered,
                answered == null ? null : reply,
                deadline,
                closedAt,
                false,
                false);
    }

    private static Duration working(Judgement judged) {
        return judged.time().orElseThrow().working();
    }

    @ParameterizedTest
    @CsvSource({
        // within the morning, over the break, over the night, over a holiday and over a weekend
        "2026-11-24T08:00:00.250, 2026-11-24T08:03:00.249, PT2M59.999S",
        "2026-11-24T11:50, 2026-11-24T13:05, PT15M",
        "2026-11-24T15:55, 2026-11-25T07:31, PT6M",
        "2026-11-25T15:00, 2026-11-27T07:40, PT1H10M",
        "2026-11-27T16:00, 2026-11-30T07:40, PT40M",
        // outside working hours it starts with the next working minute, and an answer before that took none
        "2026-11-24T19:00, 2026-11-25T07:45, PT15M",
        "2026-11-24T19:00, 2026-11-24T19:02, PT0S",
        "2026-11-24T19:00, 2026-11-25T07:29:59.999, PT0S",
        "2026-11-24T19:00, 2026-11-25T07:30:00.001, PT0.001S",
        "2026-11-26T10:00, 2026-11-26T11:00, PT0S"
    })
    void responseTimeIsWorkingTime(String sent, String answered, Duration expected) {
        assertThat(working(judge(sent, answered))).isEqualTo(expected);
        assertThat(judge(sent, answered).time().orElseThrow().wall())
                .isEqualTo(Duration.between(at(sent), at(answered)));
    }

    @Test
    void leaveThatBeginsWithinAResponseTimeIsLeftOut() {
        leave = Map.of("m", List.of(days("2026-11-25", "2026-12-01")));

        var judged = judge("2026-11-24T15:30", "2026-12-02T07:40");

        assertThat(working(judged)).isEqualTo(Duration.ofMinutes(40));
        assertThat(judged.rated()).isEqualTo(Rated.IN_TIME);
        assertThat(judged.onLeave()).isFalse();
    }

    @Test
    void whatComesDuringLeaveCountsInNoRate() {
        leave = Map.of("m", List.of(days("2026-11-24", "2026-11-24")));

        assertThat(judge("2026-11-24T10:00", null).rated()).isEqualTo(Rated.LEFT_OUT);
        assertThat(judge("2026-11-24T10:00", "2026-11-24T10:05").rated()).isEqualTo(Rated.LEFT_OUT);
        assertThat(working(judge("2026-11-24T10:00", "2026-11-25T07:35"))).isEqualTo(Duration.ofMinutes(5));
        assertThat(judge("2026-11-23T23:59:59.999", null).rated()).isEqualTo(Rated.MISSED);
        assertThat(judge("2026-11-25T00:00", null).rated()).isEqualTo(Rated.MISSED);
    }

    @Test
    void aDeadlineDuringLeaveCountsAgainstNobody() {
        leave = Map.of("m", List.of(days("2026-11-25", "2026-11-27")));
        deadline = at("2026-11-25T15:00");

        assertThat(judge("2026-11-24T10:00", null).rated()).isEqualTo(Rated.LEFT_OUT);
        assertThat(judge("2026-11-24T10:00", "2026-11-30T08:00").rated()).isEqualTo(Rated.LEFT_OUT);
        assertThat(judge("2026-11-24T10:00", "2026-11-24T11:00").rated()).isEqualTo(Rated.IN_TIME);
    }

    @Test
    void theDeadlineItselfIsInTime() {
        deadline = at("2026-11-24T15:00");

        assertThat(judge("2026-11-24T10:00", "2026-11-24T15:00").rated()).isEqualTo(Rated.IN_TIME);
        assertThat(judge("2026-11-24T10:00", "2026-11-24T15:00:00.001").rated()).isEqualTo(Rated.LATE);
        assertThat(judge("2026-11-24T10:00", null).rated()).isEqualTo(Rated.MISSED);
    }

    @Test
    void whatIsNotYetDueCountsInNeitherPart() {
        deadline = at("2026-11-24T15:00");
        now = at("2026-11-24T15:00");
        assertThat(judge("2026-11-24T10:00", null).rated()).isEqualTo(Rated.NOT_DUE);
        assertThat(judge("2026-11-24T10:00", "2026-11-24T10:01").rated()).isEqualTo(Rated.IN_TIME);

        now = now.plusMillis(1);
        assertThat(judge("2026-11-24T10:00", null).rated()).isEqualTo(Rated.MISSED);
    }

    @Test
    void withoutADeadlineThereAreEightWorkingHours() {
        // 09:00 to 16:00 are six hours of work on a Tuesday, two more end at 09:30 on Wednesday
        assertThat(judge("2026-11-24T09:00", "2026-11-25T09:30").rated()).isEqualTo(Rated.IN_TIME);
        assertThat(judge("2026-11-24T09:00", "2026-11-25T09:30:00.001").rated()).isEqualTo(Rated.LATE);
    }

    @Test
    void eightHoursThatEndWithTheDayLastUntilTheNextBegins() {
        // 07:30 to 16:00 are seven and a half hours; from 15:30 on Monday it is eight by Tuesday 16:00
        assertThat(judge("2026-11-23T15:30", "2026-11-25T07:30").rated()).isEqualTo(Rated.IN_TIME);
        assertThat(judge("2026-11-23T15:30", "2026-11-25T07:30:00.001").rated()).isEqualTo(Rated.LATE);
        now = at("2026-11-25T07:30");
        assertThat(judge("2026-11-23T15:30", null).rated()).isEqualTo(Rated.NOT_DUE);
    }

    @Test
    void aDeadlineThatHadPassedWhenItCameIsNone() {
        deadline = at("2026-11-24T09:00");

        assertThat(judge("2026-11-24T10:00", "2026-11-24T10:10").rated()).isEqualTo(Rated.IN_TIME);
    }

    @Test
    void whatCouldNotBeAnsweredUntilItWasDueIsLeftOut() {
        closedAt = at("2026-11-24T11:00");
        assertThat(judge("2026-11-24T10:00", null).rated()).isEqualTo(Rated.LEFT_OUT);
        assertThat(judge("2026-11-24T10:00", "2026-11-24T10:30").rated()).isEqualTo(Rated.IN_TIME);

        closedAt = null;
        departures = Map.of("m", at("2026-11-24T11:00"));
        assertThat(judge("2026-11-24T10:00", null).rated()).isEqualTo(Rated.LEFT_OUT);
        assertThat(judge("2026-11-20T10:00", null).rated()).isEqualTo(Rated.MISSED);
    }

    @Test
    void whatDidNotArriveOrWasTakenBackIsNothing() {
        for (var outcome : List.of(Outcome.FAILED, Outcome.UNREACHABLE, Outcome.RECALLED, Outcome.PENDING)) {
            var judged = judge(CALENDAR, fact(at("2026-11-24T10:00"), at("2026-11-24T10:05"), outcome, true));

            assertThat(judged.rated()).isEqualTo(Rated.LEFT_OUT);
            assertThat(judged.time()).isEmpty();
            assertThat(judged.isUnderstood()).isFalse();
        }
    }

    @Test
    void whatNobodyKnowsTheBeginningOfIsAnsweredWithoutATime() {
        var judged = judge(CALENDAR, fact(at("2026-11-24T10:00"), at("2026-11-24T10:05"), Outcome.DELIVERED, false));

        assertThat(judged.rated()).isEqualTo(Rated.IN_TIME);
        assertThat(judged.time()).isEmpty();
    }

    @Test
    void aTapThatIsHeardOfBeforeTheSendTookNoTime() {
        var judged = judge("2026-11-24T10:00", "2026-11-24T09:59:59");

        assertThat(judged.time()).contains(new ResponseTime(Duration.ZERO, Duration.ZERO));
        assertThat(judged.rated()).isEqualTo(Rated.IN_TIME);
    }

    @Test
    void anInstructionIsOverdueFromItsDeadlineUntilItIsDone() {
        deadline = at("2026-11-24T15:00");
        assertThat(judge("2026-11-24T10:00", "2026-11-24T11:00").isOverdue()).isTrue();
        now = at("2026-11-24T14:59");
        assertThat(judge("2026-11-24T10:00", "2026-11-24T11:00").isOverdue()).isFalse();
        now = deadline;
        assertThat(judge("2026-11-24T10:00", null).isOverdue()).isTrue();
        reply = Reply.DONE;
        var done = judge("2026-11-24T10:00", "2026-11-24T11:00");
        assertThat(done.isOverdue()).isFalse();
        assertThat(done.isDone() && done.isUnderstood()).isTrue();
        deadline = null;
        assertThat(judge("2026-11-24T10:00", null).isOverdue()).isFalse();
    }

    @Test
    void anHourThatTheClocksRepeatIsTwoHours() {
        var berlin = ZoneId.of("Europe/Berlin");
        var nights = WorkingHours.DEFAULT.with(
                DayOfWeek.SUNDAY, List.of(new Window(LocalTime.of(1, 0), LocalTime.of(5, 0))));
        var calendar = new WorkingCalendar(nights, Holidays.NONE, berlin);

        // in the autumn the window has five hours, in the spring three
        var autumn = answeredAtFive(calendar, LocalDate.of(2026, 10, 25), berlin);
        var spring = answeredAtFive(calendar, LocalDate.of(2026, 3, 29), berlin);

        assertThat(working(autumn)).isEqualTo(Duration.ofHours(5));
        assertThat(working(spring)).isEqualTo(Duration.ofHours(3));
    }

    private Judgement answeredAtFive(WorkingCalendar calendar, LocalDate day, ZoneId zone) {
        var sent = day.atTime(0, 30).atZone(zone).toInstant();
        var answered = day.atTime(5, 0).atZone(zone).toInstant();
        return judge(calendar, fact(sent, answered, Outcome.DELIVERED, true));
    }

    @Test
    void aWeekOfTheClockChangeHasAnHourMoreOrLess() {
        var berlin = ZoneId.of("Europe/Berlin");
        var autumn = Week.of(LocalDate.of(2026, 10, 25)).period(berlin);
        var spring = Week.of(LocalDate.of(2026, 3, 29)).period(berlin);

        assertThat(Duration.between(autumn.from(), autumn.until())).isEqualTo(Duration.ofHours(7 * 24 + 1));
        assertThat(Duration.between(spring.from(), spring.until())).isEqualTo(Duration.ofHours(7 * 24 - 1));
        assertThat(Week.of(autumn.until(), berlin))
                .isEqualTo(Week.of(autumn.from(), berlin).plus(1));
    }
}
