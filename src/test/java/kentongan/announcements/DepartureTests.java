package kentongan.announcements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import kentongan.worktime.Holiday;
import kentongan.worktime.Holidays;
import kentongan.worktime.QuietHours;
import kentongan.worktime.WorkingCalendar;
import kentongan.worktime.WorkingHours;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DepartureTests {

    private static final ZoneId SORONG = ZoneId.of("Asia/Jayapura");

    private final WorkingCalendar calendar = new WorkingCalendar(
            WorkingHours.DEFAULT,
            new Holidays(List.of(new Holiday(LocalDate.of(2026, 12, 25), "Natal", "decree"))),
            SORONG);

    @ParameterizedTest
    @CsvSource({
        // by day: at once, also on a Sunday
        "NORMAL, 2026-11-24T10:00, 2026-11-24T10:00",
        "NORMAL, 2026-11-29T10:00, 2026-11-29T10:00",
        "NORMAL, 2026-11-24T20:59, 2026-11-24T20:59",
        "NORMAL, 2026-11-24T06:00, 2026-11-24T06:00",
        // in the evening: next morning; before dawn: this morning
        "NORMAL, 2026-11-24T21:00, 2026-11-25T07:30",
        "NORMAL, 2026-11-25T05:59, 2026-11-25T07:30",
        // on Friday evening and on Sunday before dawn: Monday
        "NORMAL, 2026-11-27T22:00, 2026-11-30T07:30",
        "NORMAL, 2026-11-29T03:00, 2026-11-30T07:30",
        // the evening before a holiday that is a Friday: Monday
        "NORMAL, 2026-12-24T23:00, 2026-12-28T07:30",
        "IMPORTANT, 2026-11-24T23:00, 2026-11-24T23:00",
        "URGENT, 2026-11-24T23:00, 2026-11-24T23:00",
    })
    void quietHoursHoldWhatIsNormal(Priority priority, LocalDateTime wanted, LocalDateTime expected) {
        assertThat(Departure.of(priority, wanted.atZone(SORONG).toInstant(), calendar, QuietHours.DEFAULT)
                        .atZone(SORONG)
                        .toLocalDateTime())
                .isEqualTo(expected);
    }
}
