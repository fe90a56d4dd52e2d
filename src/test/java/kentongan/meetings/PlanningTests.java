package kentongan.meetings;

import static kentongan.meetings.MeetingOffice.shown;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import kentongan.chat.Phone;
import kentongan.chat.RecordingMessenger.Shown;
import kentongan.meetings.Meeting.State;
import kentongan.meetings.Plan.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The clock shows Tuesday 24 November 2026, 10:00 in Jayapura. */
class PlanningTests {

    private final MeetingOffice it = MeetingOffice.open();

    @AfterEach
    void close() {
        it.close();
    }

    @Test
    void itIsPlannedByButtons() {
        it.head.says("/rapat").says("Rapat koordinasi").taps("Rapat");
        it.head.taps("26").taps("09:00").taps("1 jam");
        it.head
                .says("Aula distrik")
                .taps("Lewati")
                .taps("Semua (4)")
                .taps("Sekali")
                .taps("Selesai");

        assertThat(it.head.last().text())
                .contains("Rapat koordinasi")
                .contains("Kamis, 26 November 2026, 09:00–10:00 WIT")
                .contains("Aula distrik")
                .contains("4 orang diundang");
        it.head.taps("Undang 4");

        assertThat(meeting())
                .returns(State.CALLED, Meeting::state)
                .satisfies(called -> assertThat(called.plan().reminders()).isEqualTo(Reminder.usual()));
        assertThat(it.head.last().text())
                .contains("Hadir 0 · Izin 0 · Belum pasti 0")
                .contains("belum menjawab 4");
        assertThat(it.head.last().labels()).contains("Pindahkan…", "Batalkan rapat", "Siapa belum menjawab?");
        assertThat(it.aziza.last().labels()).containsExactly("Hadir", "Izin", "Belum pasti");
    }

    @Test
    void itIsPlannedByTyping() {
        it.head
                .says("/meeting Pelatihan arsip")
                .taps("Pelatihan")
                .says("besok 9.00")
                .says("90 menit");
        it.head
                .says("https://meet.example/x")
                .says("1. Pembukaan\n2. Praktik")
                .taps("Semua")
                .taps("Sekali");
        it.head.says("2 jam").taps("Selesai").taps("Undang");

        var plan = meeting().plan();
        assertThat(plan)
                .returns("Pelatihan arsip", Plan::title)
                .returns(Kind.TRAINING, Plan::kind)
                .returns("2026-11-25", made -> made.start().day())
                .returns(Duration.ofMinutes(90), Plan::length)
                .returns("1. Pembukaan\n2. Praktik", Plan::agenda);
        assertThat(plan.reminders()).contains(Reminder.before(Duration.ofHours(2)));
    }

    @Test
    void aTimeTypedAfterADayWasChosenIsThatDays() {
        it.toTime().taps("26").says("09.15");

        it.head.taps("1 jam");
        assertThat(it.draft().start()).isEqualTo(new LocalStart("2026-11-26", "09:15", MeetingOffice.ZONE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kemarin 9.00|sudah lewat",
                "31/02 9.00|Tanggal itu tidak ada",
                "entah kapan|tidak terbaca",
            })
    void aTimeThatCannotBeIsSaidSo(String typed, String answer) {
        it.toTime().says(typed);

        assertThat(it.head.last().text()).containsIgnoringCase(answer);
        assertThat(it.draft().start()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 menit|lebih dari nol",
                "-30 menit|lebih dari nol",
                "13 jam|Paling lama 12 jam",
                "lama sekali|tidak terbaca",
            })
    void aLengthThatCannotBeIsSaidSo(String typed, String answer) {
        it.toTime().says("besok 9.00").says(typed);

        assertThat(it.head.last().text()).contains(answer);
        assertThat(it.draft().length()).isNull();
    }

    @Test
    void titlesPlacesAndAgendasThatDoNotFitAreSaidSo() {
        it.head.says("/rapat").says("x".repeat(101));
        assertThat(it.head.last().text()).contains("Judulnya terlalu panjang");
        it.head.says("satu\ndua");
        assertThat(it.head.last().text()).contains("satu baris");
        it.head.says("Rapat").taps("Rapat").says("besok 9.00").taps("30 menit").says("y".repeat(201));
        assertThat(it.head.last().text()).contains("Tempatnya terlalu panjang");
        it.head.says("Aula").says("z".repeat(2_001));
        assertThat(it.head.last().text()).contains("Acaranya terlalu panjang: 2001 karakter");
    }

    @Test
    void withoutAnybodyItGoesNoFurther() {
        toAudience(it.head).taps("Pegawai…").taps("Selesai");
        assertThat(it.head.toast().words()).contains("Belum ada yang dipilih");

        it.head.taps("Aziza").taps("☑️ Aziza").taps("Selesai");
        assertThat(it.head.toast().words()).contains("Belum ada yang dipilih");
    }

    @Test
    void someAreChosenFromAList() {
        toAudience(it.head).taps("Pegawai…").taps("Aziza").taps("Siti").taps("Selesai");
        it.head.taps("Sekali").taps("Selesai").taps("Undang 2");

        assertThat(meeting().invited()).hasSize(2);
        assertThat(it.chief.sees()).isEmpty();
    }

    @Test
    void aSectionHeadInvitesTheOwnSectionAlone() {
        toAudience(it.chief);

        assertThat(it.chief.last().labels()).contains("Semua (1)").doesNotContain("Seksi…");
        it.chief.taps("Pegawai…");
        assertThat(it.chief.last().labels()).contains("Aziza").doesNotContain("Siti");
        var id = it.draft().id();
        it.chief.presses(
                "mp-per|" + id + "|" + it.office.stored(it.siti).id() + "|0",
                it.chief.last().messageId());
        assertThat(it.chief.toast().words()).contains("tidak berlaku");
    }

    @Test
    void theSummaryWarnsOfHolidaysAndDaysOff() {
        // Friday 25 December is Christmas; Sunday 29 November is no working day
        it.toTime().says("25/12 9.00");
        assertThat(finishOnce().text()).contains("Pada hari libur: Jumat, 25 Desember 2026 (Kelahiran Yesus Kristus");

        it.toTime().says("29/11 9.00");
        assertThat(finishOnce().text()).contains("Bukan hari kerja: Minggu, 29 November 2026");
    }

    @Test
    void theSummaryWarnsOfThoseWhoHaveAMeetingThen() {
        it.call(it.chief, "2026-11-25", "09:30", Repetition.ONCE);

        it.toTime().says("besok 9.00");

        // Aziza, who is invited to it, and Markus, who called it
        assertThat(finishOnce().text()).contains("2 orang sudah diundang ke «Rapat koordinasi»");
        it.toTime().says("besok 10.30");
        assertThat(finishOnce().text()).doesNotContain("sudah diundang ke");
    }

    @Test
    void remindersThatWouldBePastAreDroppedWithASentence() {
        it.toTime().says("hari ini 10.30");

        assertThat(finishOnce().text())
                .contains("jadi tidak dikirim: Hari kerja sebelumnya, 16:00, 60 menit sebelumnya");
    }

    @Test
    void oneCanGoBack() {
        it.toTime().says("besok 9.00").taps("Kembali");

        assertThat(it.head.last().text()).contains("Hari apa?");
        it.head.taps("26").taps("10:00");
        assertThat(it.draft().start()).isEqualTo(new LocalStart("2026-11-26", "10:00", MeetingOffice.ZONE));
    }

    @Test
    void cancellingInvitesNobody() {
        it.toTime().says("besok 9.00");
        finishOnce();

        it.head.taps("Batal");

        assertThat(it.head.last().text()).contains("Tidak ada yang diundang");
        assertThat(it.aziza.sees()).isEmpty();
    }

    @Test
    void employeesPlanNone() {
        it.aziza.says("/rapat");
        assertThat(it.aziza.last().text()).contains("bukan untuk peran Anda");

        it.toTime();
        var id = it.draft().id();
        for (var forged : List.of("mp-kind|" + id + "|meeting", "mp-invite|" + id, "mp-cancel|" + id)) {
            it.aziza.presses(forged, null);
            assertThat(it.aziza.toast().words()).isNotBlank();
        }
        assertThat(it.draft().id()).isEqualTo(id);
    }

    @Test
    void theSecretaryCallsOnBehalfOfTheHeadWhoIsInvited() {
        toAudience(it.secretary)
                .taps("Semua (4)")
                .taps("Sekali")
                .taps("Selesai")
                .taps("Undang 4");

        assertThat(it.head.last().text()).contains("a.n. Kepala Distrik, Maria, Sekretaris");
        assertThat(it.head.last().labels()).contains("Hadir");
    }

    @Test
    void theLongestTitleAndPlaceStillMakeAnInvitation() {
        it.head
                .says("/rapat")
                .says("📣".repeat(100))
                .taps("Rapat")
                .says("besok 9.00")
                .taps("1 jam");
        it.head
                .says("📍".repeat(200))
                .says("a ".repeat(1_000))
                .taps("Semua")
                .taps("Sekali")
                .taps("Selesai");

        it.head.taps("Undang 4");

        assertThat(it.aziza.last().labels()).contains("Hadir");
    }

    @Test
    void invitingTwiceShowsTheCard() {
        it.toTime().says("besok 9.00");
        finishOnce();
        it.head.taps("Undang 4");
        it.office.handleAgain();

        assertThat(shown(it.aziza, "Rapat koordinasi")).hasSize(1);
        assertThat(it.head.last().text()).contains("belum menjawab 4");
    }

    private static Phone toAudience(Phone convener) {
        return convener.says("/rapat Rapat koordinasi")
                .taps("Rapat")
                .says("besok 9.00")
                .taps("1 jam")
                .says("Aula")
                .taps("Lewati");
    }

    private Shown finishOnce() {
        it.head
                .taps("1 jam")
                .says("Aula")
                .taps("Lewati")
                .taps("Semua")
                .taps("Sekali")
                .taps("Selesai");
        return it.head.last();
    }

    private Meeting meeting() {
        return it.office.bean(MongoTemplate.class).findAll(Meeting.class).get(0);
    }
}
