package kentongan.announcements;

import static org.assertj.core.api.Assertions.assertThat;

import kentongan.chat.IncomingMessage.SentFile;
import kentongan.chat.Media;
import kentongan.chat.Outgoing;
import kentongan.chat.RecordingMessenger.Shown;
import kentongan.office.Member.Standing;
import kentongan.office.Members;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProofTests {

    private final TaskOffice at = new TaskOffice();

    @AfterEach
    void close() {
        at.close();
    }

    private String instructWithProof() {
        return at.instruct(
                "Bersihkan aula",
                () -> at.head
                        .taps("Pilihan jawaban…")
                        .taps("Bukti saat selesai")
                        .taps("Selesai"),
                "Aziza",
                "Budi");
    }

    @Test
    void theSenderAsksForItOnTheListOfReplies() {
        at.head.says("Bersihkan aula").taps("Pilihan jawaban…");
        assertThat(at.head.last().labels()).contains("Bukti saat selesai");

        at.head.taps("Bukti saat selesai");

        assertThat(at.head.last().labels()).contains("☑️ Bukti saat selesai");
        assertThat(at.head.taps("Selesai").last().text()).contains("📎 Bukti saat selesai");
        at.head.taps("Jenis: instruksi").taps("Pilihan jawaban…");
        assertThat(at.head.last().labels()).doesNotContain("☑️ Bukti saat selesai", "Bukti saat selesai");
    }

    @Test
    void withoutItDoneCountsAtTheTap() {
        var id = at.instruct("Bersihkan aula", "Aziza");

        at.aziza.taps("✅ Mengerti").taps("🏁 Selesai");

        assertThat(at.tally(id).chose(Reply.DONE)).isEqualTo(1);
        assertThat(at.aziza.last().labels()).contains("🏁 Selesai 10:00");
    }

    @Test
    void doneCountsWhenTheWordsComeAndTheSenderGetsThem() {
        var id = instructWithProof();
        at.aziza.taps("✅ Mengerti").taps("🏁 Selesai");
        assertThat(at.tally(id).chose(Reply.DONE)).isZero();

        at.aziza.says("Sudah bersih <lihat>");

        assertThat(at.tally(id).chose(Reply.DONE)).isEqualTo(1);
        assertThat(at.board(id)).contains("🏁 Selesai 1", "Mengerti 0");
        assertThat(at.head.last().text()).contains("Aziza", "Bersihkan aula", "Sudah bersih <lihat>");
        assertThat(at.aziza.sees().get(0).labels()).contains("🏁 Selesai 10:00");
        assertThat(at.aziza.last().text()).contains("Tercatat selesai");
    }

    @Test
    void aPhotoIsCarriedAsItIs() {
        var id = instructWithProof();
        at.aziza.taps("✅ Mengerti").taps("🏁 Selesai");

        at.aziza.sends(new SentFile(Media.PHOTO, "f", null, null, 10), "");

        assertThat(at.tally(id).chose(Reply.DONE)).isEqualTo(1);
        assertThat(at.head.last().text()).contains("Aziza");
        assertThat(at.head.last().message().attachment()).isInstanceOf(Outgoing.CopyOf.class);
    }

    @ParameterizedTest
    @EnumSource(value = Media.class, mode = EnumSource.Mode.EXCLUDE, names = "PHOTO")
    void aProofOfTheWrongKindGetsASentence(Media kind) {
        var id = instructWithProof();
        at.aziza.taps("✅ Mengerti").taps("🏁 Selesai");

        at.aziza.sends(new SentFile(kind, "f", null, null, 10), "");

        assertThat(at.aziza.last().text()).contains("tidak bisa menjadi bukti");
        assertThat(at.tally(id).chose(Reply.DONE)).isZero();
        at.aziza.says("Sudah");
        assertThat(at.tally(id).chose(Reply.DONE)).isEqualTo(1);
    }

    @Test
    void handlingTheProofAgainCarriesItOnce() {
        var id = instructWithProof();
        at.aziza.taps("✅ Mengerti").taps("🏁 Selesai").says("Sudah bersih");
        at.aziza.presses("re|" + id + "|done", null);

        assertThat(at.aziza.toast().words()).contains("tercatat 10:00");
        at.office.handleAgain();
        assertThat(at.head.sees().stream().map(Shown::text).filter(it -> it.contains("Sudah bersih")))
                .hasSize(1);
    }

    @Test
    void whoseSenderIsGoneTheHeadGetsIt() {
        at.secretary.says("/umumkan Arsip ditata").taps("Pegawai…").taps("Siti").taps("Selesai");
        at.secretary
                .taps("Pilihan jawaban…")
                .taps("Bukti saat selesai")
                .taps("Selesai")
                .taps("Kirim ke");
        at.siti.taps("✅ Mengerti").taps("🏁 Selesai");
        at.office.bean(Members.class).set(at.office.stored(at.secretary).id(), "standing", Standing.REMOVED);

        at.siti.says("Arsip rapi");

        assertThat(at.head.last().text()).contains("Siti", "Arsip rapi");
    }

    @Test
    void aProofForARecalledInstructionComesTooLate() {
        var id = instructWithProof();
        at.aziza.taps("✅ Mengerti").taps("🏁 Selesai");
        at.office
                .bean(RecallAnnouncement.class)
                .recall(at.newest(), at.office.clock().instant());

        at.aziza.says("Sudah bersih");

        assertThat(at.aziza.last().text()).contains("sudah tidak ada");
        assertThat(at.tally(id).chose(Reply.DONE)).isZero();
    }
}
