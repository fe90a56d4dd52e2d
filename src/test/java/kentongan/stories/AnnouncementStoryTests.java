package kentongan.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnnouncementStoryTests {

    @ParameterizedTest
    @MethodSource("kentongan.stories.Words#both")
    void anInstructionReachesEveryPhoneAndEveryAnswerComesBack(Words words) {
        try (var office = TestOffice.of(words, "Aziza", "Markus", "Siti")) {
            var head = office.head();
            head.says("Apel pagi <b>jam</b> 7 & bawa laporan");
            head.receives("Apel pagi <b>jam</b> 7 & bawa laporan");
            var board = head.receives("1").shows(words.everyone() + " (3)");
            board.taps(words.sendTo() + " 3");

            var atAziza = office.staff(1).receives("Apel pagi <b>jam</b> 7 & bawa laporan");
            assertThat(atAziza.taps(words.understood())).contains(words.understood());
            atAziza.shows(words.done());
            office.staff(2).receives("Apel pagi").taps(words.question());
            office.staff(2).receives("?");
            board.reads(words.understood() + " 1")
                    .reads(words.question() + " 0")
                    .reads(words.noAnswer() + " 2");
            office.staff(2).says("Laporan yang mana?");
            head.receives("Laporan yang mana?").taps(words.answer());
            head.receives("Markus");
            head.says("Laporan bulanan.");

            office.staff(2).receives("Laporan bulanan.");
            board.reads(words.understood() + " 1")
                    .reads(words.question() + " 1")
                    .reads(words.obstacle() + " 0")
                    .reads(words.noAnswer() + " 1")
                    .reads("median");
            assertThat(office.telegram().journal().invalidRequests()).isEmpty();
        }
    }
}
