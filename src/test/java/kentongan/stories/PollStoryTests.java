package kentongan.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Order(4)
class PollStoryTests {

    /** The labels of product.md that polls need, and the words on closing one. */
    private enum Label {
        ID(
                Words.ID,
                "Jenis: instruksi",
                "Jenis: pemberitahuan",
                "Pilihan jawaban…",
                "Boleh beberapa pilihan",
                "Tutup jajak pendapat",
                "Ya, tutup",
                "3 dari 3 memilih",
                "sudah ditutup"),
        EN(
                Words.EN,
                "Kind: instruction",
                "Kind: notice",
                "Replies…",
                "Several choices",
                "Close the poll",
                "Yes, close",
                "3 of 3 voted",
                "was closed");

        private final Words words;
        private final String instruction;
        private final String notice;
        private final String replies;
        private final String several;
        private final String close;
        private final String yesClose;
        private final String allVoted;
        private final String wasClosed;

        Label(Words words, String... labels) {
            this.words = words;
            this.instruction = labels[0];
            this.notice = labels[1];
            this.replies = labels[2];
            this.several = labels[3];
            this.close = labels[4];
            this.yesClose = labels[5];
            this.allVoted = labels[6];
            this.wasClosed = labels[7];
        }
    }

    @ParameterizedTest
    @EnumSource(Label.class)
    void aPollIsVotedInChangedClosedAndItsResultReachesEveryPhone(Label label) {
        var words = label.words;
        try (var office = TestOffice.of(words, "Aziza", "Markus", "Siti")) {
            var board = sendPoll(office, label);

            var atAziza = office.staff(1).receives("Kapan kita rapat?");
            assertThat(atAziza.taps("Senin")).contains("Senin");
            atAziza.taps("Jumat");
            office.staff(2).receives("Kapan kita rapat?").taps("Jumat");
            var atSiti = office.staff(3).receives("Kapan kita rapat?");
            board.reads("Senin 1\n▓▓▓▓▓░░░░░ 50%").reads("Jumat 2\n").reads(words.noAnswer() + " 1");
            var rabu = atSiti.now().button("Rabu").orElseThrow().data();
            atSiti.taps("Rabu");
            board.reads("Senin 1\n▓▓▓░░░░░░░ 33%").reads("Rabu 1\n").reads(words.noAnswer() + " 0");

            board.taps(label.close);
            office.head().receives("Kapan kita rapat?").taps(label.yesClose);

            for (int phone = 1; phone <= 3; phone++) {
                office.staff(phone).receives(label.wasClosed);
                var result = office.staff(phone)
                        .sees(label.allVoted)
                        .reads("Senin 1\n▓▓▓░░░░░░░ 33%")
                        .reads("Jumat 2\n▓▓▓▓▓▓▓░░░ 67%");
                assertThat(result.labels()).isEmpty();
            }
            board.reads(label.allVoted);
            assertThat(office.staff(3).forges(rabu)).contains(label.wasClosed);
            assertThat(office.telegram().journal().invalidRequests()).isEmpty();
        }
    }

    /** Composes a poll of three options and several choices, and sends it to three. */
    private static Phone.Bubble sendPoll(TestOffice office, Label label) {
        var head = office.head();
        head.says("Kapan kita rapat?");
        var card = head.receives("1").shows(label.instruction);
        card.taps(label.instruction);
        card.taps(label.notice);
        head.receives("2");
        head.says("Senin\nRabu\nJumat");
        var board = head.receives("3. Jumat").shows(label.replies);
        board.taps(label.replies);
        board.taps(label.several);
        board.taps(label.words.done());
        board.taps(label.words.sendTo() + " 3");
        return board;
    }
}
