package kentongan.announcements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTimeTests {

    private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 11, 24, 10, 0, 0, 0, ZoneId.of("Asia/Jayapura"));

    @ParameterizedTest
    @CsvSource({
        "25/12 14:00, 2026-12-25T14:00",
        "25/12 9.05, 2026-12-25T09:05",
        "5/1 07:30, 2027-01-05T07:30",
        "5/1/2027 07:30, 2027-01-05T07:30",
        "05/01/27 7.30, 2027-01-05T07:30",
        "25/12/2026 14, 2026-12-25T14:00",
        "20/11 14:00, 2026-11-20T14:00",
        "1/1/2020 00:00, 2020-01-01T00:00",
        "29/2/2028 23:59, 2028-02-29T23:59",
        "besok 9.00, 2026-11-25T09:00",
        "  Besok   jam 9 , 2026-11-25T09:00",
        "besok pukul 13.15, 2026-11-25T13:15",
        "tomorrow 9am, 2026-11-25T09:00",
        "Tomorrow at 12 pm, 2026-11-25T12:00",
        "tomorrow 12am, 2026-11-25T00:00",
        "tomorrow 9:30 PM, 2026-11-25T21:30",
        "hari ini 15.30, 2026-11-24T15:30",
        "today 8:00, 2026-11-24T08:00",
    })
    void readsADayAndATime(String typed, LocalDateTime meant) {
        assertThat(TypedTime.parse(typed, NOW)).contains(meant.atZone(NOW.getZone()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "besok",
                "9.00",
                "31/2 9.00",
                "29/2/2027 9.00",
                "25/13 9.00",
                "0/1 9.00",
                "25/12 24:00",
                "25/12 9.60",
                "25/12 9.5",
                "tomorrow 13pm",
                "tomorrow 0am",
                "besok 9.00 atau lusa",
                "25-12 9.00",
                "25/12/20266 9.00",
                "sekarang",
                "99999999999/1 9.00"
            })
    void readsNothingElse(String typed) {
        assertThat(TypedTime.parse(typed, NOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"29/3/2026 2.30, 2026-03-29T03:30+02:00", "25/10/2026 2.30, 2026-10-25T02:30+02:00"})
    void aSkippedTimeMovesLaterAndADoubleOneIsTheFirst(String typed, OffsetDateTime meant) {
        var inBerlin = NOW.withZoneSameInstant(ZoneId.of("Europe/Berlin"));

        assertThat(TypedTime.parse(typed, inBerlin))
                .map(ZonedDateTime::toOffsetDateTime)
                .contains(meant);
    }
}
