package kentongan.announcements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.stream.Stream;
import kentongan.announcements.Timing.Repeat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimingTests {

    private static final ZoneId SORONG = ZoneId.of("Asia/Jayapura");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private static Stream<LocalDateTime> next(String first, Repeat repeat, ZoneId zone, int count) {
        var start = LocalDateTime.parse(first).atZone(zone).toInstant();
        return Stream.iterate(Timing.from(start, repeat), it -> it.after(it.at(), zone))
                .map(it -> it.at().atZone(zone).toLocalDateTime())
                .limit(count);
    }

    @Test
    void monthlyFromThe31stComesOnTheLastDayOfAShorterMonthAndOnThe31stAgain() {
        assertThat(next("2027-01-31T08:00", Repeat.MONTHLY, SORONG, 5).map(LocalDateTime::toLocalDate))
                .map(Object::toString)
                .containsExactly("2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30", "2027-05-31");
    }

    @Test
    void monthlyFromThe29thOfFebruaryComesOnThe29th() {
        assertThat(next("2028-02-29T08:00", Repeat.MONTHLY, SORONG, 13).map(LocalDateTime::toLocalDate))
                .map(Object::toString)
                .startsWith("2028-02-29", "2028-03-29")
                .endsWith("2029-01-29", "2029-02-28");
    }

    @Test
    void weeklyKeepsItsTimeOfDayWhereClocksChange() {
        // 8 March 2026, a Sunday: 02:00 becomes 03:00; 02:30 does not exist on that day and comes an hour later
        assertThat(next("2026-03-01T02:30", Repeat.WEEKLY, NEW_YORK, 3))
                .map(Object::toString)
                .containsExactly("2026-03-01T02:30", "2026-03-08T03:30", "2026-03-15T02:30");
    }

    @ParameterizedTest
    @CsvSource({
        "WEEKLY, 2026-11-24T09:00, 2026-12-01T08:00",
        "WEEKLY, 2026-12-20T09:00, 2026-12-22T08:00",
        "WEEKLY, 2026-12-22T08:00, 2026-12-29T08:00",
        "MONTHLY, 2027-03-01T00:00, 2027-03-24T08:00",
    })
    void whatWasMissedIsLeftOut(Repeat repeat, LocalDateTime now, LocalDateTime expected) {
        var first = Instant.parse("2026-11-23T23:00:00Z"); // Tuesday 24 November, 08:00
        assertThat(Timing.from(first, repeat)
                        .after(now.atZone(SORONG).toInstant(), SORONG)
                        .at())
                .isEqualTo(expected.atZone(SORONG).toInstant());
    }
}
