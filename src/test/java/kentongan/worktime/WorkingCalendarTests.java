package kentongan.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import kentongan.worktime.WorkingHours.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTests {

    private static final ZoneId SORONG = ZoneId.of("Asia/Jayapura");

    private final WorkingCalendar calendar = new WorkingCalendar(
            WorkingHours.DEFAULT,
            new Holidays(List.of(
                    new Holiday(LocalDate.of(2026, 12, 24), "Cuti bersama", "decree"),
                    new Holiday(LocalDate.of(2026, 12, 25), "Natal", "decree"))),
            SORONG);

    // 2026-11-23 is a Monday; Mon-Thu has 4 h 30 min and 3 h, Friday 4 h and 3 h 30 min: 7 h 30 min on every day.
    @ParameterizedTest
    @CsvSource({
        // within one window
        "2026-11-23T08:00, 2026-11-23T08:12:30, PT12M30S",
        // over the midday break 12:00-13:00: 11:50-12:00 and 13:00-13:05
        "2026-11-23T11:50, 2026-11-23T13:05, PT15M",
        // over Friday's longer break 11:30-13:00
        "2026-11-27T11:20, 2026-11-27T13:10, PT20M",
        // in the break alone
        "2026-11-23T12:10, 2026-11-23T12:50, PT0S",
        // sent at night, answered before work begins: nothing
        "2026-11-23T21:00, 2026-11-24T07:29:59, PT0S",
        // sent at night, answered at 07:40
        "2026-11-23T21:00, 2026-11-24T07:40, PT10M",
        // over the weekend: Friday 16:20-16:30, Monday 07:30-07:45
        "2026-11-27T16:20, 2026-11-30T07:45, PT25M",
        // a whole week
        "2026-11-23T00:00, 2026-11-30T00:00, PT37H30M",
        // a holiday and cuti bersama between: Wed 23 Dec 15:30-16:00; Thu and Fri off; Mon 28 Dec 07:30-08:00
        "2026-12-23T15:30, 2026-12-28T08:00, PT1H",
        // backwards
        "2026-11-24T09:00, 2026-11-24T08:00, PT0S",
    })
    void measuresWorkingTime(LocalDateTime from, LocalDateTime to, Duration expected) {
        assertThat(calendar.workingTimeBetween(at(from), at(to))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T08:00, PT2H, 2026-11-23T10:00",
        // 11:00-12:00 is one hour, the second ends at 14:00
        "2026-11-23T11:00, PT2H, 2026-11-23T14:00",
        // one hour until 16:00, one from 07:30 on
        "2026-11-23T15:00, PT2H, 2026-11-24T08:30",
        // ends exactly with the day
        "2026-11-23T15:00, PT1H, 2026-11-23T16:00",
        // before work begins
        "2026-11-23T05:00, PT2H, 2026-11-23T09:30",
        // 8 working hours from Wed 23 Dec 15:30: 30 min, then Mon 28 Dec 7 h 30 min until 16:00
        "2026-12-23T15:30, PT8H, 2026-12-28T16:00",
        // Friday 16:00 and two hours: 30 min, then Monday until 09:00
        "2026-11-27T16:00, PT2H, 2026-11-30T09:00",
        "2026-11-28T10:00, PT0S, 2026-11-28T10:00",
    })
    void addsWorkingTime(LocalDateTime from, Duration time, LocalDateTime expected) {
        assertThat(calendar.plusWorkingTime(at(from), time)).isEqualTo(at(expected));
    }

    @Test
    void aLeaveThatBeginsWithinAResponseTimeDoesNotCount() {
        var aziza = calendar.without(List.of(new DateSpan(LocalDate.of(2026, 11, 25), LocalDate.of(2026, 11, 27))));

        // Tue 24 Nov 15:00-16:00 counts, Wed to Fri is leave, Mon 30 Nov 07:30-08:30 counts
        assertThat(aziza.workingTimeBetween(at("2026-11-24T15:00"), at("2026-11-30T08:30")))
                .isEqualTo(Duration.ofHours(2));
        assertThat(aziza.plusWorkingTime(at("2026-11-24T15:00"), Duration.ofHours(2)))
                .isEqualTo(at("2026-11-30T08:30"));
        assertThat(aziza.isWorkingDay(LocalDate.of(2026, 11, 27))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 11, 27))).isTrue();
    }

    @Test
    void knowsTheWorkingDaysAround() {
        assertThat(calendar.workingDayBefore(LocalDate.of(2026, 12, 28))).isEqualTo(LocalDate.of(2026, 12, 23));
        assertThat(calendar.workingDayAfter(LocalDate.of(2026, 11, 27))).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(calendar.startOfWork(LocalDate.of(2026, 11, 28))).isEqualTo(at("2026-11-30T07:30"));
        assertThat(calendar.startOfWork(LocalDate.of(2026, 11, 27))).isEqualTo(at("2026-11-27T07:30"));
        // Tue 22 Dec and 3 working days: Wed 23, Mon 28, Tue 29
        assertThat(calendar.plusWorkingDays(at("2026-12-22T14:15"), 3)).isEqualTo(at("2026-12-29T14:15"));
        assertThat(calendar.nextWorkingTime(at("2026-11-23T12:30"))).isEqualTo(at("2026-11-23T13:00"));
        assertThat(calendar.nextWorkingTime(at("2026-11-23T13:30"))).isEqualTo(at("2026-11-23T13:30"));
        assertThat(calendar.nextWorkingTime(at("2026-11-27T16:30"))).isEqualTo(at("2026-11-30T07:30"));
    }

    @Test
    void aNightShiftHasTheLengthThatReallyPassedWhenClocksChange() {
        var nights = new WorkingCalendar(nightly("01:00", "05:00"), Holidays.NONE, ZoneId.of("America/New_York"));

        // 2026-03-08 02:00 becomes 03:00: 01:00 to 05:00 is three hours
        assertThat(nights.workingTimeBetween(
                        Instant.parse("2026-03-08T05:00:00Z"), Instant.parse("2026-03-09T04:00:00Z")))
                .isEqualTo(Duration.ofHours(3));
        // 2026-11-01 02:00 becomes 01:00: from the first 01:00 (05:00 UTC) to 05:00 (10:00 UTC) is five hours
        assertThat(nights.workingTimeBetween(
                        Instant.parse("2026-11-01T04:00:00Z"), Instant.parse("2026-11-02T05:00:00Z")))
                .isEqualTo(Duration.ofHours(5));
        assertThat(nights.plusWorkingTime(Instant.parse("2026-11-01T04:00:00Z"), Duration.ofHours(5)))
                .isEqualTo(Instant.parse("2026-11-01T10:00:00Z"));
    }

    @Test
    void aWindowThatTheClocksSkipIsNone() {
        var nights = new WorkingCalendar(nightly("02:10", "02:50"), Holidays.NONE, ZoneId.of("America/New_York"));

        assertThat(nights.workingTimeBetween(
                        Instant.parse("2026-03-08T05:00:00Z"), Instant.parse("2026-03-09T04:00:00Z")))
                .isEqualTo(Duration.ZERO);
        // the next one is on 9 March 02:10 EDT = 06:10 UTC
        assertThat(nights.plusWorkingTime(Instant.parse("2026-03-08T05:00:00Z"), Duration.ofMinutes(5)))
                .isEqualTo(Instant.parse("2026-03-09T06:15:00Z"));
    }

    @Test
    void aWindowThatBeginsInAGapBeginsWhenTheClocksJump() {
        var nights = new WorkingCalendar(nightly("02:30", "04:00"), Holidays.NONE, ZoneId.of("America/New_York"));

        // 02:30 does not exist; work lasts from 03:00 EDT (07:00 UTC) to 04:00 EDT
        assertThat(nights.startOfWork(LocalDate.of(2026, 3, 8))).isEqualTo(Instant.parse("2026-03-08T07:00:00Z"));
        assertThat(nights.workingTimeBetween(
                        Instant.parse("2026-03-08T05:00:00Z"), Instant.parse("2026-03-08T12:00:00Z")))
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void refusesHoursThatCantBe() {
        assertThatThrownBy(() -> new Window(
                        at("2026-11-23T09:00").atZone(SORONG).toLocalTime(),
                        Window.of("09:00", "10:00").from()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WorkingHours.DEFAULT.with(
                        DayOfWeek.MONDAY, List.of(Window.of("08:00", "12:00"), Window.of("11:00", "14:00"))))
                .hasMessageContaining("MONDAY");
        assertThatThrownBy(() -> new WorkingHours(Map.of())).hasMessageContaining("whole week");
        assertThatThrownBy(() -> calendar.plusWorkingTime(at("2026-11-23T09:00"), Duration.ofMinutes(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static WorkingHours nightly(String from, String until) {
        var hours = new WorkingHours(Map.of(DayOfWeek.MONDAY, List.of(Window.of(from, until))));
        for (var day : DayOfWeek.values()) {
            hours = hours.with(day, List.of(Window.of(from, until)));
        }
        return hours;
    }

    private static Instant at(String local) {
        return at(LocalDateTime.parse(local));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(SORONG).toInstant();
    }
}
