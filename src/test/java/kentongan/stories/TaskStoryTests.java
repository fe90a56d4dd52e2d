package kentongan.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Order(2)
class TaskStoryTests {

    /** The labels of product.md that tasks need. */
    private enum Label {
        ID(
                Words.ID,
                "/pengaturan",
                "Sasaran misi",
                "Tambah",
                "Sasaran…",
                "Tenggat…",
                "besok 9.00",
                "Pilihan jawaban…",
                "Bukti saat selesai",
                "Pegawai…",
                "Selesai",
                "Teruskan…",
                "/tugas"),
        EN(
                Words.EN,
                "/settings",
                "Mission goals",
                "Add",
                "Goal…",
                "Deadline…",
                "tomorrow 9am",
                "Replies…",
                "Proof when done",
                "People…",
                "Done",
                "Pass on…",
                "/tasks");

        private final Words words;
        private final String settings;
        private final String goals;
        private final String add;
        private final String goal;
        private final String deadline;
        private final String tomorrow;
        private final String replies;
        private final String proof;
        private final String people;
        private final String done;
        private final String passOn;
        private final String tasks;

        Label(Words words, String... labels) {
            this.words = words;
            this.settings = labels[0];
            this.goals = labels[1];
            this.add = labels[2];
            this.goal = labels[3];
            this.deadline = labels[4];
            this.tomorrow = labels[5];
            this.replies = labels[6];
            this.proof = labels[7];
            this.people = labels[8];
            this.done = labels[9];
            this.passOn = labels[10];
            this.tasks = labels[11];
        }
    }

    @ParameterizedTest
    @EnumSource(Label.class)
    void anInstructionIsPassedOnProvedAndFollowedToItsEnd(Label label) {
        var words = label.words;
        try (var office =
                TestOffice.of(words, "Markus/Umum/section head", "Aziza/Umum", "Budi/Umum", "Siti/Keuangan")) {
            var head = office.head();
            var chief = office.staff(1);
            var aziza = office.staff(2);
            listAGoal(head, label);
            var board = instructMarkus(head, label);

            var atMarkus = chief.receives("Perbarui data warga").reads("🎯").reads("⏳");
            atMarkus.taps(label.passOn);
            if (label == Label.ID) {
                office.stopProgram();
                office.startProgram();
            }
            var card = chief.receives("Perbarui data warga");
            assertThat(card.labels()).contains("Aziza", "Budi").doesNotContain("Siti", "Markus");
            card.taps(label.deadline);
            chief.says("31/12/2099 9.00").receives("09:00");
            chief.says(words.language().equals("id") ? "besok 8.30" : "tomorrow 8:30am");
            card = chief.receives("08:30");
            card.taps("Aziza");
            card.shows("☑️ Aziza").taps(label.done);

            var atAziza = aziza.receives("Perbarui data warga").reads("Markus").reads("08:30");
            board.reads("2").reads(words.noAnswer() + " 2");
            assertThat(atAziza.labels()).doesNotContain(label.passOn);
            assertThat(aziza.forges("pass|x")).isNotBlank();
            atAziza.taps(words.understood());
            board.reads(words.understood() + " 1");
            proves(aziza, atAziza, label);
            head.sees("Sudah 120 KK").reads("Aziza");
            board.reads(words.done() + " 1").reads(words.noAnswer() + " 1");
            followsUp(office, label);
            assertThat(office.telegram().journal().invalidRequests()).isEmpty();
        }
    }

    private static void listAGoal(Phone head, Label label) {
        head.says(label.settings).taps(label.goals);
        head.taps(label.add);
        head.says("Data warga lengkap").receives("1");
    }

    private static Phone.Bubble instructMarkus(Phone head, Label label) {
        head.says("Perbarui data warga");
        var card = head.receives(label.words.language().equals("id") ? "Pengumuman baru" : "New announcement");
        card.taps(label.people);
        card.taps("Markus");
        card.taps(label.done);
        card.taps(label.goal);
        card.taps("Data warga lengkap");
        card.taps(label.done);
        card.taps(label.replies);
        card.taps(label.proof);
        card.taps(label.done);
        card.taps(label.deadline);
        head.says(label.tomorrow);
        card = head.receives("09:00").reads("Data warga lengkap").reads(label.proof);
        card.taps(label.words.sendTo() + " 1");
        return card.reads("🎯").reads("⏳");
    }

    private static void proves(Phone aziza, Phone.Bubble copy, Label label) {
        aziza.says(label.tasks);
        aziza.receives("1. Perbarui data warga").taps("1");
        var again = aziza.receives("📌");
        assertThat(again.taps(label.words.done())).isNotBlank();
        aziza.person().sendsVoice("", "suara.ogg", new byte[] {1});
        var no = label.words.language().equals("id") ? "tidak bisa menjadi bukti" : "can't be taken as a proof";
        aziza.receives(no);
        aziza.person().sendsPhoto("Sudah 120 KK", "kk.jpg", new byte[] {1, 2, 3});
        copy.shows(label.words.done() + " ");
    }

    private static void followsUp(TestOffice office, Label label) {
        var aziza = office.staff(2);
        aziza.says(label.tasks);
        aziza.receives("👏");
        office.clock().advance(Duration.ofDays(2));
        office.head().says(label.tasks);
        office.head()
                .receives(label.words.language().equals("id") ? "Markus – belum selesai 1" : "Markus – open 1")
                .reads("⚠️");
    }
}
