package kentongan.meetings;

import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import kentongan.meetings.Repetition.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a series is planned. The clock shows Tuesday 24 November 2026, 10:00 in Jayapura. */
class RepeatingTests {

    private final MeetingOffice it = MeetingOffice.open();

    @AfterEach
    void close() {
        it.close();
    }

    @Test
    void aSeriesIsOfferedAsTheFirstDayHasIt() {
        // Tuesday 24 November is the fourth and the last Tuesday of its month
        it.toTime()
                .says("24/11/2026 15.00")
                .taps("1 jam")
                .says("Aula")
                .taps("Lewati")
                .taps("Semua");

        assertThat(it.head.last().labels())
                .contains(
                        "Sekali",
                        "Setiap Selasa",
                        "Setiap bulan tanggal 24",
                        "Setiap Selasa keempat dalam bulan",
                        "Setiap Selasa terakhir dalam bulan");
    }

    @Test
    void weeklyOnSeveralDaysForSoManyTimes() {
        it.toTime()
                .says("24/11/2026 15.00")
                .taps("1 jam")
                .says("Aula")
                .taps("Lewati")
                .taps("Semua");
        it.head
                .taps("Mingguan pada beberapa hari…")
                .taps("Kamis")
                .taps("Selesai")
                .says("3 kali");

        assertThat(it.draft().repetition())
                .returns(Pattern.WEEKLY, Repetition::pattern)
                .returns(3, Repetition::count);
        it.head.taps("Selesai");
        assertThat(it.head.last().text()).contains("setiap Selasa dan Kamis, sampai Selasa, 1 Desember 2026 (3 kali)");
    }

    @Test
    void theDayOfTheFirstMeetingStays() {
        it.toTime()
                .says("24/11/2026 15.00")
                .taps("1 jam")
                .says("Aula")
                .taps("Lewati")
                .taps("Semua");

        it.head.taps("Mingguan pada beberapa hari…").taps("☑️ Selasa");

        assertThat(it.head.toast().words()).contains("tetap dipilih");
        assertThat(it.draft().repetition().weekdays()).containsExactly(TUESDAY);
    }

    @Test
    void monthsWithoutThatDayAreSaidToBeLeftOut() {
        it.toTime()
                .says("31/12/2026 9.00")
                .taps("1 jam")
                .says("Aula")
                .taps("Lewati")
                .taps("Semua");
        it.head.taps("Setiap bulan tanggal 31").taps("6 bulan").taps("Selesai");

        assertThat(it.head.last().text()).contains("Bulan tanpa tanggal 31 dilewati");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1/11/2028|Paling jauh 12 bulan",
                "24/11/2026|sebelum rapat pertama",
                "0 kali|paling sedikit sekali",
                "99 kali|paling banyak 53 kali",
            })
    void anEndThatCannotBeIsSaidSo(String typed, String answer) {
        // from Tuesday 1 December 2026 to 30 November 2027, a Tuesday, there are 53 Tuesdays
        it.toTime()
                .says("1/12/2026 9.00")
                .taps("1 jam")
                .says("Aula")
                .taps("Lewati")
                .taps("Semua");

        it.head.taps("Setiap Selasa").says(typed);

        assertThat(it.head.last().text()).contains(answer);
    }
}
