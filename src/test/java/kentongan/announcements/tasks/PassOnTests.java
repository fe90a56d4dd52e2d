package kentongan.announcements.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import kentongan.announcements.Reply;
import kentongan.announcements.TaskOffice;
import kentongan.chat.Phone;
import kentongan.office.Members;
import kentongan.office.Role;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class PassOnTests {

    private final TaskOffice at = new TaskOffice();

    @AfterEach
    void close() {
        at.close();
    }

    private String id(Phone phone) {
        return at.office.stored(phone).id();
    }

    private String instructTheChief() {
        return at.instruct(
                "Data warga diperbarui", () -> at.head.taps("Tenggat…").says("27/11 12.00"), "Markus");
    }

    @Test
    void onlyASectionHeadSeesTheButtonAndKeepsItAfterAnswering() {
        at.instruct("Untuk semua");

        assertThat(at.chief.last().labels()).contains("Teruskan…");
        assertThat(at.chief.taps("✅ Mengerti").last().labels()).contains("🏁 Selesai", "Teruskan…");
        for (var other : List.of(at.aziza, at.secretary)) {
            assertThat(other.last().labels()).doesNotContain("Teruskan…");
        }
        at.head.says("Berita").taps("Jenis: instruksi").taps("Kirim ke");
        assertThat(at.chief.last().labels()).containsExactly("👍 Sudah baca");
    }

    @Test
    void textAndAuthorStayAndTheAnswersRollUp() {
        var id = instructTheChief();
        at.chief.taps("Teruskan…");
        assertThat(at.chief.last().labels()).containsExactly("Aziza", "Budi", "Tenggat…", "Selesai", "Batal");

        at.chief.taps("Budi").taps("Aziza").taps("☑️ Budi").taps("Selesai");

        assertThat(at.chief.last().text()).contains("Diteruskan ke 1 orang: Aziza");
        assertThat(at.aziza.last().text())
                .isEqualTo("Data warga diperbarui\n\n⏳ Tenggat: 27/11/2026 12:00\n↪️ Diteruskan oleh Markus\n"
                        + "— Kepala Distrik");
        assertThat(at.budi.sees()).isEmpty();
        assertThat(at.board(id)).contains("2 penerima", "belum menjawab 2");
        at.aziza.taps("✅ Mengerti");
        assertThat(at.board(id)).contains("Mengerti 1", "belum menjawab 1");
        at.aziza.taps("❓ Tanya").says("RT berapa?");
        assertThat(at.head.last().text()).contains("RT berapa?");
        at.chief.taps("Teruskan…");
        assertThat(at.chief.last().labels()).contains("Budi").doesNotContain("Aziza");
    }

    @Test
    void theDeadlineCanOnlyBeNearer() {
        var id = instructTheChief();
        at.chief.taps("Teruskan…").taps("Aziza").taps("Tenggat…");

        assertThat(at.chief.says("27/11 12.01").last().text())
                .contains("lebih lama dari tenggat Anda sendiri, 27/11/2026 12:00");
        assertThat(at.chief.says("20/11 12.00").last().text()).contains("sudah lewat");
        assertThat(at.chief.says("nanti").last().text()).contains("tidak terbaca");
        at.chief.says("26/11 12.00");
        assertThat(at.chief.last().text()).contains("26/11/2026 12:00");
        assertThat(at.chief.last().labels()).contains("☑️ Aziza");
        at.chief.taps("Selesai");

        assertThat(at.aziza.last().text()).contains("⏳ Tenggat: 26/11/2026 12:00");
        assertThat(at.delivery(id, at.aziza).deadline(at.newest())).isEqualTo(Instant.parse("2026-11-26T03:00:00Z"));
        assertThat(at.delivery(id, at.chief).deadline(at.newest())).isEqualTo(Instant.parse("2026-11-27T03:00:00Z"));
        at.aziza.says("/tugas");
        assertThat(at.aziza.last().text()).contains("sampai 26/11 12:00");
    }

    @Test
    void whoHasItFromTheSectionHeadPassesItOnNoLaterThanTheirs() {
        var second = at.office.member("Rina", Role.SECTION_HEAD, "umum");
        instructTheChief();
        at.chief
                .taps("Teruskan…")
                .taps("Rina")
                .taps("Tenggat…")
                .says("26/11 12.00")
                .taps("Selesai");

        second.taps("Teruskan…").taps("Tenggat…").says("26/11 13.00");

        assertThat(second.last().text()).contains("lebih lama dari tenggat Anda sendiri, 26/11/2026 12:00");
    }

    @Test
    void handlingTheLastTapAgainSendsNothingTwice() {
        var id = instructTheChief();
        at.chief.taps("Teruskan…").taps("Aziza").taps("Selesai");

        at.office.handleAgain();
        at.chief.presses("pass-go|" + id, null);

        assertThat(at.aziza.sees()).hasSize(1);
        assertThat(at.newest().recipients()).containsExactly(id(at.chief), id(at.aziza));
    }

    @Test
    void aCrashBetweenTheStepsIsMendedByTheSameTap() {
        var id = instructTheChief();
        at.chief.taps("Teruskan…").taps("Aziza");
        // as far as it came: the recipient stands in the announcement, the delivery was not written
        var mongo = at.office.bean(MongoTemplate.class);
        mongo.getCollection("announcements")
                .updateOne(new Document("_id", id), new Document("$push", new Document("recipients", id(at.aziza))));

        at.chief.taps("Selesai");

        assertThat(at.aziza.last().text()).contains("Diteruskan oleh Markus");
        assertThat(at.newest().recipients()).containsExactly(id(at.chief), id(at.aziza));
    }

    @Test
    void whoCantBeReachedCountsAsThat() {
        var id = instructTheChief();
        at.aziza.blocks(true);

        at.chief.taps("Teruskan…").taps("Aziza").taps("Selesai");

        assertThat(at.board(id)).contains("2 penerima", "tidak terjangkau 1");
    }

    @Test
    void recallAndCorrectionReachThemToo() {
        var id = instructTheChief();
        at.chief.taps("Teruskan…").taps("Aziza").taps("Selesai");

        at.head.taps("Ralat…").says("Data RT diperbarui").taps("Perubahan kecil");
        assertThat(at.aziza.last().text())
                .startsWith("Data RT diperbarui")
                .contains("Diteruskan oleh Markus", "Diralat");

        at.head.taps("Tarik").taps("Ya, tarik");
        assertThat(at.aziza.sees()).isEmpty();
        assertThat(at.board(id)).contains("ditarik dari 2/2 ponsel");
        at.chief.presses("pass|" + id, null);
        assertThat(at.chief.toast().words()).contains("tidak berlaku");
    }

    @Test
    void whatIsRecalledWhileNamesAreChosenGoesNowhere() {
        instructTheChief();
        at.chief.taps("Teruskan…").taps("Aziza");
        at.head.taps("Tarik").taps("Ya, tarik");

        at.chief.taps("Selesai");

        assertThat(at.chief.toast().words()).contains("tidak berlaku");
        assertThat(at.aziza.sees()).isEmpty();
    }

    @Test
    void cancelledOrWithoutNamesNothingIsPassedOn() {
        var id = instructTheChief();
        at.chief.taps("Teruskan…").taps("Selesai");
        assertThat(at.chief.toast().words()).contains("paling sedikit satu");

        at.chief.taps("Aziza").taps("Batal");

        assertThat(at.chief.last().text()).contains("Tidak ada yang diteruskan");
        assertThat(at.newest().recipients()).containsExactly(id(at.chief));
        at.chief.presses("pass-go|" + id, null);
        assertThat(at.chief.toast().words()).contains("tidak berlaku");
    }

    @Test
    void anEmployeeCantForgeIt() {
        var id = at.instruct("Untuk dua", "Markus", "Aziza");
        at.chief.taps("Teruskan…");

        for (var data : List.of(
                "pass|" + id,
                "pass-p|" + id + "|" + id(at.budi) + "|0",
                "pass-g|" + id + "|0",
                "pass-due|" + id,
                "pass-go|" + id,
                "pass-no|" + id)) {
            at.aziza.presses(data, null);
            assertThat(at.aziza.toast().words()).as(data).contains("bukan untuk Anda");
        }
        assertThat(at.budi.sees()).isEmpty();
    }

    @Test
    void aSectionHeadCantForgeAWayOutOfTheSection() {
        var id = instructTheChief();
        at.chief.taps("Teruskan…");
        for (var other : List.of(at.siti, at.head, at.chief)) {
            at.chief.presses(
                    "pass-p|" + id + "|" + id(other) + "|0", at.chief.last().messageId());
        }
        at.chief.presses("pass-p|" + id + "|nobody|0", null).presses("pass-p|" + id, null);

        at.chief.presses("pass-go|" + id, at.chief.last().messageId());

        assertThat(at.newest().recipients()).containsExactly(id(at.chief));
        var notTheirs = at.instruct("Hanya Siti", "Siti");
        at.chief.presses("pass|" + notTheirs, null);
        assertThat(at.chief.toast().words()).contains("tidak berlaku");
    }

    @Test
    void theRightToItIsCheckedAgainWhenItIsSent() {
        var id = instructTheChief();
        at.chief.taps("Teruskan…").taps("Aziza").taps("Tenggat…");
        at.office.bean(Members.class).set(id(at.chief), "role", Role.EMPLOYEE);

        assertThat(at.chief.says("26/11 12.00").last().text()).contains("sudah tidak ada");
        at.chief.presses("pass-go|" + id, null);

        assertThat(at.aziza.sees()).isEmpty();
        assertThat(at.tally(id).chose(Reply.UNDERSTOOD)).isZero();
    }

    @Test
    void whoMovedToAnotherSectionMeanwhileIsLeftOut() {
        instructTheChief();
        at.chief.taps("Teruskan…").taps("Aziza").taps("Budi");
        at.office.bean(Members.class).set(id(at.aziza), "sectionId", "keuangan");

        at.chief.taps("Selesai");

        assertThat(at.chief.last().text()).contains("Diteruskan ke 1 orang: Budi");
        assertThat(at.aziza.sees()).isEmpty();
    }
}
