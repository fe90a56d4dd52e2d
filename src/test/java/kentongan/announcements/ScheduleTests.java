package kentongan.announcements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kentongan.announcements.Announcement.State;
import kentongan.chat.Phone;
import kentongan.office.Members;
import kentongan.office.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Announcements that go out by the clock. It is Tuesday 24 November 2026, 10:00. */
class ScheduleTests {

    private final TaskOffice it = new TaskOffice();

    @AfterEach
    void close() {
        it.close();
    }

    private static long heard(Phone phone, String words) {
        return phone.sees().stream().filter(seen -> seen.text().contains(words)).count();
    }

    @Test
    void goesOutAtTheTimeThatWasTypedAndShowsItsBoardThen() {
        it.head.says("Apel Rabu").taps("🗓 Jadwalkan…").says("besok 7.30");
        assertThat(it.head.last().labels()).contains("Jadwalkan untuk 5", "Ulangi: tidak");
        assertThat(it.head.last().text()).contains("🗓 Dikirim: Rabu 25/11/2026 07:30");

        it.head.taps("Jadwalkan untuk 5");
        assertThat(it.head.last().text()).contains("Terjadwal: Rabu 25/11/2026 07:30", "Apel Rabu");
        it.wakeAt("2026-11-24T22:29:59Z");
        assertThat(heard(it.aziza, "Apel Rabu")).isZero();

        it.wakeAt("2026-11-24T22:30:00Z");
        assertThat(heard(it.aziza, "Apel Rabu")).isOne();
        assertThat(it.head.last().text()).contains("Apel Rabu", "belum menjawab 5");
        it.wakeAt("2026-11-24T22:30:10Z");
        assertThat(heard(it.aziza, "Apel Rabu")).isOne();
    }

    @Test
    void whoeverJoinedMeanwhileGetsItToo() {
        it.head.says("Apel Rabu").taps("🗓 Jadwalkan…").says("besok 7.30").taps("Jadwalkan untuk");
        var rut = it.office.member("Rut", Role.EMPLOYEE, null);

        it.wakeAt("2026-11-24T22:30:00Z");

        assertThat(heard(rut, "Apel Rabu")).isOne();
    }

    @Test
    void byButtonsToo() {
        it.head.says("Apel").taps("🗓 Jadwalkan…").taps("27").taps("07:30");

        assertThat(it.head.last().text()).contains("🗓 Dikirim: Jumat 27/11/2026 07:30");
        it.head.taps("🗓 Jadwalkan…").taps("Kirim tanpa jadwal");
        assertThat(it.head.last().labels()).contains("Kirim ke 5");
    }

    @Test
    void aTimeThatHasPassedIsAskedForAgain() {
        it.head.says("Apel").taps("🗓 Jadwalkan…").says("hari ini 9.00");
        assertThat(it.head.last().text()).contains("sudah lewat");

        it.head.says("hari ini jam 11").taps("Jadwalkan untuk 5");
        assertThat(it.head.last().text()).contains("Terjadwal: Selasa 24/11/2026 11:00");
    }

    @Test
    void aDraftWhoseTimePassesOnTheCardIsNotSentAtOnceInstead() {
        it.head.says("Apel").taps("🗓 Jadwalkan…").says("hari ini jam 11");
        it.office.clock().advance(Duration.ofHours(2));

        it.head.taps("Jadwalkan untuk 5");

        assertThat(it.head.toast().words()).contains("sudah lewat");
        assertThat(heard(it.aziza, "Apel")).isZero();
    }

    @Test
    void weeklyGoesOutEveryWeekAndEachTimeIsAnAnnouncementOfItsOwn() {
        it.head.says("Laporan mingguan").taps("🗓 Jadwalkan…").says("Jumat 8.00");
        it.head.taps("Ulangi: tidak").taps("Jadwalkan untuk 5");
        assertThat(it.head.last().text()).contains("Jumat 27/11/2026 08:00, lalu tiap minggu");

        it.wakeAt("2026-11-26T23:00:00Z");
        it.aziza.taps("✅ Mengerti");
        it.wakeAt("2026-12-03T23:00:05Z");

        assertThat(heard(it.aziza, "Laporan mingguan")).isEqualTo(2);
        assertThat(it.head.last().text()).contains("Mengerti 0");
        it.head.says("/pengumuman").taps("🗓 Terjadwal (1)");
        assertThat(it.head.last().text()).contains("Jumat 11/12/2026 08:00, lalu tiap minggu");
    }

    @Test
    void ofARepeatedOneThatWasMissedForWeeksOnlyOneGoesOut() {
        it.head.says("Laporan mingguan").taps("🗓 Jadwalkan…").says("Jumat 8.00");
        it.head.taps("Ulangi: tidak").taps("Jadwalkan untuk 5");

        it.wakeAt("2026-12-18T05:00:00Z");
        it.wakeAt("2026-12-18T05:00:10Z");

        assertThat(heard(it.aziza, "Laporan mingguan")).isOne();
    }

    @Test
    void isMovedSentAtOnceAndTakenOff() {
        it.head.says("Satu").taps("🗓 Jadwalkan…").says("besok 7.30").taps("Jadwalkan untuk");
        it.head.taps("Ubah waktu…").says("lusa 8.00");
        assertThat(it.head.last().text()).contains("Terjadwal: Kamis 26/11/2026 08:00");
        it.wakeAt("2026-11-24T22:31:00Z");
        assertThat(heard(it.aziza, "Satu")).isZero();

        it.head.taps("Kirim sekarang");
        assertThat(heard(it.aziza, "Satu")).isOne();

        it.head.says("Dua").taps("🗓 Jadwalkan…").says("lusa 7.30").taps("Jadwalkan untuk");
        it.head.taps("Batalkan jadwal");
        assertThat(it.head.last().labels()).contains("Jadwalkan untuk 5");
        it.wakeAt("2026-11-30T00:00:00Z");
        assertThat(heard(it.aziza, "Dua")).isZero();
    }

    @Test
    void quietHoursHoldANormalOneUntilTheMorning() {
        it.wakeAt("2026-11-24T12:30:00Z"); // 21:30
        it.head.says("Besok rapat");
        assertThat(it.head.last().text()).contains("🌙 Jam tenang: dikirim Rabu 25/11/2026 07:30");

        it.head.taps("Kirim ke 5");
        assertThat(it.head.last().text()).contains("Terjadwal: Rabu 25/11/2026 07:30", "Ditahan karena jam tenang");
        assertThat(heard(it.aziza, "Besok rapat")).isZero();

        it.wakeAt("2026-11-24T22:30:00Z");
        assertThat(heard(it.aziza, "Besok rapat")).isOne();
        assertThat(it.aziza.last().message().silent()).isFalse();
    }

    @Test
    void quietHoursLetAnImportantOneArriveWithoutSoundAndAnUrgentOneRing() {
        it.wakeAt("2026-11-24T12:30:00Z");
        it.head.says("Penting").taps("Prioritas: biasa");
        assertThat(it.head.last().text()).contains("sampai tanpa bunyi");
        it.head.taps("Kirim ke 5");
        assertThat(it.aziza.last().message().silent()).isTrue();

        it.head.says("Banjir").taps("Prioritas: biasa").taps("Prioritas: penting");
        it.head.taps("Kirim ke 5").taps("Ya, kirim");
        assertThat(it.aziza.last().text()).contains("Banjir");
        assertThat(it.aziza.last().message().silent()).isFalse();
    }

    @Test
    void aScheduleInQuietHoursSaysWhenItWillGo() {
        it.head.says("Apel").taps("🗓 Jadwalkan…").says("besok jam 5 pagi");

        assertThat(it.head.last().text())
                .contains("🗓 Dikirim: Rabu 25/11/2026 05:00", "Jam tenang: dikirim Rabu 25/11/2026 07:30");
    }

    @Test
    void aDeadlineBeforeItGoesOutIsRefused() {
        it.head.says("Apel").taps("Tenggat…").says("besok 9.00").taps("🗓 Jadwalkan…");
        it.head.says("lusa 7.30").taps("Jadwalkan untuk");

        assertThat(it.head.toast().words()).contains("Tenggatnya sebelum waktu kirim");
    }

    @Test
    void whatItsAuthorMayNoLongerPostIsNotSentAndTheHeadHearsOfIt() {
        it.secretary.says("/umumkan Dari sekretaris").taps("🗓 Jadwalkan…").says("besok 7.30");
        it.secretary.taps("Jadwalkan untuk");
        it.office.bean(Members.class).set(it.office.stored(it.secretary).id(), "role", Role.EMPLOYEE);

        it.wakeAt("2026-11-24T22:30:00Z");

        assertThat(heard(it.aziza, "Dari sekretaris")).isZero();
        assertThat(it.head.last().text()).contains("Maria", "Dari sekretaris");
        assertThat(it.newest().state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void othersSeeNothingOfItAndForgedPressesDoNothing() {
        it.head.says("Rahasia").taps("🗓 Jadwalkan…").says("besok 7.30").taps("Jadwalkan untuk");
        var id = it.newest().id();

        it.chief.says("/pengumuman");
        assertThat(it.chief.last().labels()).doesNotContain("🗓 Terjadwal (1)");
        it.chief.presses("sched-send|" + id, it.chief.last().messageId());
        it.aziza.presses("sched-off|" + id, null);
        it.head.presses("d-again|" + id, null);

        assertThat(it.newest().state()).isEqualTo(State.SCHEDULED);
        assertThat(it.aziza.toast().alert()).isTrue();
    }
}
