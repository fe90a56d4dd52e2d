package kentongan.worktime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.stream.Collectors;
import kentongan.worktime.Reading.Unclear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTimeTests {

    private static final ZoneId JAYAPURA = ZoneId.of("Asia/Jayapura");

    /** A Tuesday. */
    private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 11, 24, 10, 0, 0, 0, JAYAPURA);

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # by date
            25/12 14:00                              | 2026-12-25T14:00
            25/12 9.05                               | 2026-12-25T09:05
            25/12/2026 9.30                          | 2026-12-25T09:30
            25/12/2026 14                            | 2026-12-25T14:00
            25-12-2026 09.00                         | 2026-12-25T09:00
            25.12.2026 09.00                         | 2026-12-25T09:00
            2026-12-25 14:00                         | 2026-12-25T14:00
            05/01/27 7.30                            | 2027-01-05T07:30
            5/1 07:30                                | 2027-01-05T07:30
            25 Des 14.00                             | 2026-12-25T14:00
            25 Des. 14.00                            | 2026-12-25T14:00
            25 December 2pm                          | 2026-12-25T14:00
            December 25 at 2 pm                      | 2026-12-25T14:00
            Dec 25, 2026 2:30pm                      | 2026-12-25T14:30
            25th of December 9am                     | 2026-12-25T09:00
            Senin, 30 November 2026 pukul 09.00 WIT  | 2026-11-30T09:00
            Senin 30/11 jam 9                        | 2026-11-30T09:00
            tgl 25 jam 9                             | 2026-11-25T09:00
            tanggal 24 jam 9                         | 2026-12-24T09:00
            tgl 24 jam 11                            | 2026-11-24T11:00
            tgl 31 jam 9                             | 2026-12-31T09:00
            the 25th at 9                            | 2026-11-25T09:00
            29/2/2028 23:59                          | 2028-02-29T23:59
            24/5 09:00                               | 2027-05-24T09:00
            # by its distance
            besok 9.00                               | 2026-11-25T09:00
            Besok   jam 9                            | 2026-11-25T09:00
            besok pukul 13.15                        | 2026-11-25T13:15
            besok 0730                               | 2026-11-25T07:30
            jam 9 besok                              | 2026-11-25T09:00
            lusa jam 2 siang                         | 2026-11-26T14:00
            the day after tomorrow at 9am            | 2026-11-26T09:00
            tomorrow 9am                             | 2026-11-25T09:00
            9am tomorrow                             | 2026-11-25T09:00
            tomorrow at 12 pm                        | 2026-11-25T12:00
            tomorrow 12am                            | 2026-11-25T00:00
            hari ini jam 15                          | 2026-11-24T15:00
            today 5pm                                | 2026-11-24T17:00
            today 5 p.m.                             | 2026-11-24T17:00
            3 hari lagi jam 9                        | 2026-11-27T09:00
            in 3 days at 9                           | 2026-11-27T09:00
            dua minggu lagi jam 9                    | 2026-12-08T09:00
            in 2 hours                               | 2026-11-24T12:00
            2 jam lagi                               | 2026-11-24T12:00
            30 menit lagi                            | 2026-11-24T10:30
            1,5 jam lagi                             | 2026-11-24T11:30
            setengah jam lagi                        | 2026-11-24T10:30
            dalam 1 jam 15 menit                     | 2026-11-24T11:15
            # by weekday
            Senin 07:30                              | 2026-11-30T07:30
            hari Senin jam 7                         | 2026-11-30T07:00
            Senin depan 07:30                        | 2026-11-30T07:30
            Kamis jam 9                              | 2026-11-26T09:00
            Kamis depan jam 9                        | 2026-12-03T09:00
            Kamis minggu depan jam 9                 | 2026-12-03T09:00
            Selasa 9.00                              | 2026-12-01T09:00
            Selasa 10.00                             | 2026-12-01T10:00
            Selasa 10.01                             | 2026-11-24T10:01
            Selasa jam 2                             | 2026-11-24T14:00
            next Monday at 9                         | 2026-11-30T09:00
            next Tuesday 11:00                       | 2026-12-01T11:00
            Monday 9am                               | 2026-11-30T09:00
            on Friday at 15:30                       | 2026-11-27T15:30
            Minggu jam 9                             | 2026-11-29T09:00
            hari Minggu depan jam 9                  | 2026-12-06T09:00
            Jum’at pukul 8 pagi                      | 2026-11-27T08:00
            # by the part of the day
            jam 3 sore                               | 2026-11-24T15:00
            besok pagi jam 8                         | 2026-11-25T08:00
            besok jam setengah 8 pagi                | 2026-11-25T07:30
            besok jam 11 siang                       | 2026-11-25T11:00
            besok jam 12 siang                       | 2026-11-25T12:00
            besok jam dua siang                      | 2026-11-25T14:00
            besok siang jam 14                       | 2026-11-25T14:00
            nanti malam jam 8                        | 2026-11-24T20:00
            nanti malam jam 12                       | 2026-11-25T00:00
            besok jam 12 malam                       | 2026-11-26T00:00
            nanti malam jam 1                        | 2026-11-25T01:00
            besok jam 2 dini hari                    | 2026-11-25T02:00
            tonight at 8                             | 2026-11-24T20:00
            this afternoon at 3                      | 2026-11-24T15:00
            tomorrow at 5 in the morning             | 2026-11-25T05:00
            tomorrow at noon                         | 2026-11-25T12:00
            today at midnight                        | 2026-11-25T00:00
            hari ini 24.00                           | 2026-11-25T00:00
            # a bare hour from 1 to 5 may be one of two, unless only one is still to come
            besok 02:00                              | 2026-11-25T02:00
            hari ini jam 3                           | 2026-11-24T15:00
            besok jam 2                              | AMBIGUOUS 2026-11-25T02:00 2026-11-25T14:00
            besok 2.30                               | AMBIGUOUS 2026-11-25T02:30 2026-11-25T14:30
            Monday at 5                              | AMBIGUOUS 2026-11-30T05:00 2026-11-30T17:00
            besok jam 1 malam                        | AMBIGUOUS 2026-11-25T01:00 2026-11-26T01:00
            besok jam 6                              | 2026-11-25T06:00
            # passed
            hari ini 9.30                            | PAST
            hari ini 10.00                           | PAST
            jam 9 pagi                               | PAST
            kemarin jam 9                            | PAST
            20/11 14:00                              | PAST
            25/5 09:00                               | PAST
            1/1/2020 00:00                           | PAST
            0 menit lagi                             | PAST
            # impossible
            31/2 9.00                                | NO_SUCH_DAY
            29/2/2027 9.00                           | NO_SUCH_DAY
            25/13 9.00                               | NO_SUCH_DAY
            0/1 9.00                                 | NO_SUCH_DAY
            tgl 32 jam 9                             | NO_SUCH_DAY
            Senin 25/12 9.00                         | OTHER_WEEKDAY
            besok Kamis jam 9                        | OTHER_WEEKDAY
            25/12 25:00                              | NO_SUCH_TIME
            25/12 24.30                              | NO_SUCH_TIME
            25/12 9.60                               | NO_SUCH_TIME
            tomorrow 13am                            | NO_SUCH_TIME
            tomorrow 0am                             | NO_SUCH_TIME
            besok jam 9 sore                         | NO_SUCH_TIME
            besok jam 12 pagi                        | NO_SUCH_TIME
            # not enough
            besok                                    | NO_TIME
            besok pagi                               | NO_TIME
            Senin                                    | NO_TIME
            3 hari lagi                              | NO_TIME
            minggu depan                             | NO_DAY
            next week at 9                           | NO_DAY
            # nonsense
            ''                                       | UNREADABLE
            9                                        | UNREADABLE
            jam                                      | UNREADABLE
            sekarang                                 | UNREADABLE
            kapan saja                               | UNREADABLE
            besok 9.00 atau lusa                     | UNREADABLE
            25/12 9.5                                | UNREADABLE
            25/12/20266 9.00                         | UNREADABLE
            99999999999/1 9.00                       | UNREADABLE
            besok 9.00-10.00                         | UNREADABLE
            besok 9.00 - 10.00                       | UNREADABLE
            besok 9.00 WIB                           | UNREADABLE
            """)
    void readsADayAndATime(String typed, String meant) {
        assertThat(shown(TypedTime.read(typed, NOW))).isEqualTo(meant);
    }

    private static String shown(Reading<ZonedDateTime> reading) {
        return reading instanceof Unclear<ZonedDateTime> unclear
                ? unclear.why()
                        + unclear.readings().stream()
                                .map(it -> " " + it.toLocalDateTime())
                                .collect(Collectors.joining())
                : reading.value().orElseThrow().toLocalDateTime().toString();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # Berlin is at +01:00 until 2027-03-28T01:00Z, where 02:00 becomes 03:00 at +02:00; so 02:30 is 03:30+02:00
            28/3 02:30    | 2027-03-28T01:30:00Z
            28/3 01:59    | 2027-03-28T00:59:00Z
            28/3 03:00    | 2027-03-28T01:00:00Z
            # at 2027-10-31T01:00Z 03:00+02:00 becomes 02:00+01:00; the first 02:30 is that at +02:00
            31/10/2027 02:30   | 2027-10-31T00:30:00Z
            31/10/2027 03:00   | 2027-10-31T02:00:00Z
            # now is 2027-03-28T00:30Z, half past one in the morning: two hours later it is half past four
            2 jam lagi    | 2027-03-28T02:30:00Z
            """)
    void aSkippedTimeMovesLaterAndADoubleOneIsTheFirst(String typed, Instant meant) {
        var now = Instant.parse("2027-03-28T00:30:00Z").atZone(ZoneId.of("Europe/Berlin"));

        assertThat(TypedTime.read(typed, now).value().map(ZonedDateTime::toInstant))
                .contains(meant);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            9.00              | 2026-12-03T09:00
            14                | 2026-12-03T14:00
            jam 2 siang       | 2026-12-03T14:00
            jam 2             | AMBIGUOUS 2026-12-03T02:00 2026-12-03T14:00
            besok 9.00        | 2026-11-25T09:00
            2 jam lagi        | 2026-11-24T12:00
            kapan saja        | UNREADABLE
            """)
    void aTimeAfterADayWasChosenIsThatDays(String typed, String meant) {
        assertThat(shown(TypedTime.readOn(LocalDate.of(2026, 12, 3), typed, NOW)))
                .isEqualTo(meant);
    }

    @Test
    void aTimeFromNowOnIsNeverSoonerThanAskedFor() {
        var now = NOW.plusSeconds(37);

        assertThat(TypedTime.read("30 menit lagi", now).value())
                .contains(NOW.plusMinutes(31).withZoneSameInstant(JAYAPURA));
    }

    @Test
    void theLeapDayOfTheComingYearNeedsNoYear() {
        var now = ZonedDateTime.of(2027, 11, 24, 10, 0, 0, 0, JAYAPURA);

        assertThat(shown(TypedTime.read("29/2 9.00", now))).isEqualTo("2028-02-29T09:00");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            hari ini              | 2026-11-24
            today                 | 2026-11-24
            besok                 | 2026-11-25
            lusa                  | 2026-11-26
            kemarin               | 2026-11-23
            25/12/2026            | 2026-12-25
            1/3/2025              | 2025-03-01
            25/12                 | 2026-12-25
            5/1                   | 2027-01-05
            23/11                 | 2026-11-23
            25 Desember           | 2026-12-25
            on December 25        | 2026-12-25
            Senin                 | 2026-11-30
            Selasa                | 2026-11-24
            hari Selasa depan     | 2026-12-01
            Jumat, 25/12/2026     | 2026-12-25
            in 2 weeks            | 2026-12-08
            tanggal 25            | 2026-11-25
            minggu depan          | NO_DAY
            30/2/2027             | NO_SUCH_DAY
            Senin 25/12/2026      | OTHER_WEEKDAY
            besok 9.00            | UNREADABLE
            25                    | UNREADABLE
            kapan-kapan           | UNREADABLE
            """)
    void readsADay(String typed, String meant) {
        var reading = TypedTime.readDay(typed, NOW.toLocalDate());

        assertThat(reading.value()
                        .map(LocalDate::toString)
                        .orElseGet(() -> reading.problem().orElseThrow().name()))
                .isEqualTo(meant);
    }

    @Test
    void aLongTextIsNotRead() {
        assertThat(TypedTime.read("besok 9.00 " + "x".repeat(4000), NOW).problem())
                .contains(Reading.Problem.UNREADABLE);
    }
}
