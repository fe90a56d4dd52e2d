package kentongan.announcements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import kentongan.chat.IncomingMessage.SentFile;
import kentongan.chat.Media;
import kentongan.office.Goal;
import kentongan.office.Goals;
import kentongan.office.Members;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

class TermsTests {

    private final TaskOffice at = new TaskOffice();

    @AfterEach
    void close() {
        at.close();
    }

    @Test
    void theGoalShowsOnTheCardInTheAnnouncementAndOnTheBoard() {
        var goals = at.office.bean(Goals.class);
        goals.add(new Goal("g1", "Pelayanan <prima>"));
        goals.add(new Goal("g2", "Administrasi tertib"));

        at.head.says("Antrean maksimal 10 menit").taps("Sasaran…").taps("Pelayanan");
        assertThat(at.head.last().labels()).containsExactly("Administrasi tertib", "☑️ Pelayanan <prima>", "Selesai");
        at.head.taps("Selesai");
        assertThat(at.head.last().text()).contains("🎯 Sasaran: Pelayanan <prima>");
        at.head.taps("Kirim ke");

        assertThat(at.aziza.last().text()).endsWith("\n\n🎯 Sasaran: Pelayanan <prima>\n— Kepala Distrik");
        goals.remove("g1");
        assertThat(at.board(at.newest().id())).contains("🎯 Sasaran: Pelayanan <prima>");
    }

    @Test
    void choosingTheGoalAgainTakesItBack() {
        at.office.bean(Goals.class).add(new Goal("g1", "Tertib"));

        at.head.says("Arsip").taps("Sasaran…").taps("Tertib").taps("☑️ Tertib").taps("Selesai");

        assertThat(at.head.last().text()).doesNotContain("Tertib");
        at.head.presses("d-goal|" + at.newest().id() + "|gone", null);
        assertThat(at.head.toast().words()).contains("tidak berlaku");
    }

    @Test
    void theDeadlineShowsInTheOfficesZone() {
        at.head.says("Laporan bulanan").taps("Tenggat…").says("besok 9.00");
        assertThat(at.head.last().text()).contains("⏳ Tenggat: 25/11/2026 09:00");
        at.head.taps("Kirim ke");

        assertThat(at.newest().terms().deadline()).isEqualTo(Instant.parse("2026-11-25T00:00:00Z"));
        assertThat(at.siti.last().text()).contains("⏳ Tenggat: 25/11/2026 09:00\n— Kepala Distrik");
        assertThat(at.board(at.newest().id())).contains("⏳ Tenggat: 25/11/2026 09:00");
    }

    @Test
    void whatIsNoDeadlineGetsASentence() {
        at.head.says("Laporan").taps("Tenggat…");

        assertThat(at.head.says("kapan saja").last().text()).contains("tidak terbaca");
        assertThat(at.head.says("hari ini 9.30").last().text()).contains("sudah lewat");
        at.head.sends(new SentFile(Media.PHOTO, "f", null, null, 1), "besok 9.00");
        assertThat(at.head.last().text()).contains("perlu diketik");
        assertThat(at.newest().terms().deadline()).isNull();
        at.head.says("hari ini 10.30");
        assertThat(at.newest().terms().deadline()).isEqualTo(Instant.parse("2026-11-24T01:30:00Z"));
    }

    @Test
    void theDeadlineIsChosenFromAMonthAndTheTimesOfADay() {
        at.head.says("Laporan").taps("Tenggat…").taps("›");
        assertThat(at.head.last().labels()).contains("Desember 2026", "·25");
        at.head.taps("‹").taps("27");
        assertThat(at.head.last().text()).contains("27/11/2026");
        at.head.taps("‹ Hari lain").taps("26").taps("14:30");

        assertThat(at.head.last().text()).contains("⏳ Tenggat: 26/11/2026 14:30");
        assertThat(at.newest().terms().deadline()).isEqualTo(Instant.parse("2026-11-26T05:30:00Z"));
        at.head.says("Yang berikut");
        assertThat(at.newest().words().html().plain()).isEqualTo("Yang berikut");
    }

    @Test
    void aTimeTypedAfterADayWasChosenIsThatDays() {
        at.head.says("Laporan").taps("Tenggat…").taps("27").says("14.15");
        assertThat(at.newest().terms().deadline()).isEqualTo(Instant.parse("2026-11-27T05:15:00Z"));

        at.head.taps("Tenggat…").taps("27").says("besok 9.00");
        assertThat(at.newest().terms().deadline()).isEqualTo(Instant.parse("2026-11-25T00:00:00Z"));

        at.head.taps("Tenggat…").taps("27").taps("‹ Hari lain").says("14.15");
        assertThat(at.newest().terms().deadline()).isEqualTo(Instant.parse("2026-11-24T05:15:00Z"));
    }

    @Test
    void deadlinesThatAreOftenMeantAreOneTapAway() {
        at.head.says("Laporan").taps("Tenggat…");
        assertThat(at.head.last().labels())
                .startsWith("Hari ini 16:00", "Besok 09:00", "Jumat 16:00", "Senin 09:00")
                .doesNotContain("23");

        at.head.taps("Senin 09:00");

        assertThat(at.newest().terms().deadline()).isEqualTo(Instant.parse("2026-11-30T00:00:00Z"));
    }

    @Test
    void aDeadlineThatHasPassedOrWasForgedIsNotTaken() {
        var draft = at.head.says("Laporan").taps("Tenggat…");
        var message = draft.last().messageId();
        var id = at.newest().id();

        assertThat(at.head
                        .presses("d-due-day|" + id + "|2026-11-23", message)
                        .toast()
                        .words())
                .contains("sudah lewat");
        assertThat(at.head
                        .presses("d-due-at|" + id + "|2026-11-24|1000", message)
                        .toast()
                        .words())
                .contains("sudah lewat");
        assertThat(at.head
                        .presses("d-due-at|" + id + "|2026-11|1000", message)
                        .toast()
                        .words())
                .contains("tidak berlaku");
        assertThat(at.aziza
                        .presses("d-due-at|" + id + "|2026-11-26|1000", null)
                        .toast()
                        .words())
                .contains("tidak berlaku");
        assertThat(at.newest().terms().deadline()).isNull();
        at.head.taps("24");
        assertThat(at.head.last().labels()).startsWith("10:30").contains("20:00");
    }

    @Test
    void aDeadlineCanBeTakenAwayAgain() {
        at.head
                .says("Laporan")
                .taps("Tenggat…")
                .says("besok 9.00")
                .taps("Tenggat…")
                .taps("Tanpa tenggat");

        assertThat(at.newest().terms().deadline()).isNull();
        at.head.says("Yang berikut");
        assertThat(at.newest().words().html().plain()).isEqualTo("Yang berikut");
    }

    @Test
    void aDeadlineThatPassedOnTheCardIsNotSent() {
        at.head.says("Laporan").taps("Tenggat…").says("hari ini 10.30");
        at.office.clock().advance(Duration.ofHours(1));

        at.head.taps("Kirim ke");

        assertThat(at.head.toast().words()).contains("sudah lewat");
        assertThat(at.aziza.sees()).isEmpty();
    }

    @Test
    void aTextOfFullLengthStillFitsWithAllThatStandsBelow() {
        at.office.bean(Goals.class).add(new Goal("g1", "g".repeat(Goals.LONGEST)));
        var members = at.office.bean(Members.class);
        members.set(at.office.stored(at.head).id(), "title", "T".repeat(100));
        members.set(at.office.stored(at.chief).id(), "name", "N".repeat(64));

        at.head.says("x".repeat(Announcement.LONGEST_TEXT)).taps("Sasaran…").taps("ggg");
        at.head
                .taps("Selesai")
                .taps("Tenggat…")
                .says("besok 9.00")
                .taps("Pegawai…")
                .taps("NNN");
        at.head.taps("Selesai").taps("Kirim ke");
        at.chief.taps("Teruskan…").taps("Aziza").taps("Selesai");

        assertThat(at.aziza.last().text()).contains("Tenggat: 25/11/2026 09:00").contains("TTT");
    }

    @Test
    void anAnnouncementStoredBeforeThereWereTermsIsRead() {
        at.head.says("Lama");
        var id = at.newest().id();
        at.office.bean(MongoTemplate.class).updateFirst(new Query(), new Update().unset("terms"), Announcement.class);

        at.head.taps("Kirim ke");

        assertThat(at.aziza.last().text()).isEqualTo("Lama\n\n— Kepala Distrik");
        assertThat(at.newest().id()).isEqualTo(id);
    }
}
