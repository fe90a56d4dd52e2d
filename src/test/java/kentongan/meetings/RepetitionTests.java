package kentongan.meetings;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RepetitionTests {

    // 24 November 2026 is a Tuesday
    private static final LocalDate TUESDAY_24 = LocalDate.of(2026, 11, 24);

    @Test
    void onceIsHeldOnItsDayAlone() {
        assertThat(Repetition.ONCE.days(TUESDAY_24)).containsExactly(TUESDAY_24);
    }

    @Test
    void weeklyIsHeldOnEachChosenDayFromTheFirstOn() {
        // Tue 24 Nov, Thu 26 Nov, Mon 30 Nov, Tue 1 Dec, Thu 3 Dec; Monday the 23rd lies before the first
        var weekly = Repetition.weekly(List.of(THURSDAY, MONDAY, TUESDAY)).times(5);

        assertThat(weekly.days(TUESDAY_24))
                .isEqualTo(days("2026-11-24", "2026-11-26", "2026-11-30", "2026-12-01", "2026-12-03"));
    }

    @Test
    void theLastDayCounts() {
        var weekly = Repetition.weekly(List.of(TUESDAY)).until(LocalDate.of(2026, 12, 8));

        assertThat(weekly.days(TUESDAY_24)).isEqualTo(days("2026-11-24", "2026-12-01", "2026-12-08"));
    }

    @Test
    void withoutAnEndItGoesOnForAYear() {
        // from Tue 24 Nov 2026 to Tue 23 Nov 2027 there are 52 weeks, so 53 Tuesdays; the year ends on Wed 24 Nov 2027
        var days = Repetition.weekly(List.of(TUESDAY)).days(TUESDAY_24);

        assertThat(days).hasSize(53).last().isEqualTo(LocalDate.of(2027, 11, 23));
    }

    @Test
    void monthsWithoutA31stAreLeftOut() {
        // of 2027 these have 31 days: January, March, May, July, August, October, December; then January 2028
        var days = Repetition.monthlyByDate().days(LocalDate.of(2027, 1, 31));

        assertThat(days)
                .isEqualTo(days(
                        "2027-01-31",
                        "2027-03-31",
                        "2027-05-31",
                        "2027-07-31",
                        "2027-08-31",
                        "2027-10-31",
                        "2027-12-31",
                        "2028-01-31"));
    }

    @Test
    void theTwentyNinthOfFebruaryIsHeldInALeapYearOnly() {
        // 2027 has no 29 February, 2028 has
        var from2026 = Repetition.monthlyByDate().days(LocalDate.of(2026, 12, 29));
        var from2027 = Repetition.monthlyByDate().days(LocalDate.of(2027, 12, 29));

        assertThat(from2026)
                .startsWith(days("2026-12-29", "2027-01-29", "2027-03-29").toArray(LocalDate[]::new));
        assertThat(from2027)
                .startsWith(days("2027-12-29", "2028-01-29", "2028-02-29").toArray(LocalDate[]::new));
    }

    @Test
    void theFirstMondayOfEachMonth() {
        // Mondays that come first: 7 Dec 2026, 4 Jan, 1 Feb, 1 Mar 2027
        var days = Repetition.monthlyByWeekday(1).times(4).days(LocalDate.of(2026, 12, 7));

        assertThat(days).isEqualTo(days("2026-12-07", "2027-01-04", "2027-02-01", "2027-03-01"));
    }

    @Test
    void theLastFridayOfEachMonth() {
        // Fridays that come last: 27 Nov, 25 Dec 2026, 29 Jan, 26 Feb 2027
        var days = Repetition.monthlyByWeekday(Repetition.LAST).times(4).days(LocalDate.of(2026, 11, 27));

        assertThat(days).isEqualTo(days("2026-11-27", "2026-12-25", "2027-01-29", "2027-02-26"));
    }

    @Test
    void knowsWhichWeekdayOfItsMonthADayIs() {
        assertThat(Repetition.ordinalOf(LocalDate.of(2026, 11, 7))).isEqualTo(1);
        assertThat(Repetition.ordinalOf(LocalDate.of(2026, 11, 8))).isEqualTo(2);
        assertThat(Repetition.isLastOfItsWeekday(LocalDate.of(2026, 11, 24))).isTrue();
        assertThat(Repetition.isLastOfItsWeekday(LocalDate.of(2026, 11, 23))).isFalse();
    }

    @Test
    void anEndBeforeTheFirstDayLeavesTheFirstDay() {
        var weekly = Repetition.weekly(List.of(TUESDAY)).until(LocalDate.of(2026, 11, 1));

        assertThat(weekly.days(TUESDAY_24)).containsExactly(TUESDAY_24);
    }

    private static List<LocalDate> days(String... days) {
        return Stream.of(days).map(LocalDate::parse).toList();
    }
}
