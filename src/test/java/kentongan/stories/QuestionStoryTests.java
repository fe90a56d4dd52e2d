package kentongan.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Order(2)
class QuestionStoryTests {

    /** The labels of questions in one language. */
    private record Labels(String answerToAll, String handOn, String questions, String with, String earlier) {

        static Labels of(Words words) {
            return words.language().equals("id")
                    ? new Labels("Jawab ke semua", "Serahkan…", "/pertanyaan", "Pada", "Sebelumnya")
                    : new Labels("Answer to all", "Hand on…", "/questions", "With", "Earlier");
        }
    }

    @ParameterizedTest
    @MethodSource("kentongan.stories.Words#both")
    void aQuestionIsAnsweredToAllAndTheNextOneIsHandedOnAndAnswered(Words words) {
        var labels = Labels.of(words);
        try (var office = TestOffice.of(words, "Aziza", "Markus", "Siti//secretary")) {
            var head = office.head();
            var markus = office.staff(2);
            var siti = office.staff(3);
            head.says("Apel pagi jam 7").receives("Apel pagi jam 7");
            head.receives("1").shows(words.sendTo()).taps(words.sendTo() + " 3");
            var atAziza = office.staff(1).receives("Apel pagi jam 7");
            markus.receives("Apel pagi").taps(words.question());
            markus.receives("?");
            markus.says("Di <lapangan> mana?");

            head.receives("Di <lapangan> mana?").taps(labels.answerToAll());
            head.receives("Markus");
            head.says("Di depan kantor.");
            atAziza.reads("❓ Di <lapangan> mana?\n💬 Di depan kantor.");
            assertThat(atAziza.text()).doesNotContain("Markus");
            assertThat(atAziza.taps(words.understood())).contains(words.understood());
            atAziza.shows(words.done()).reads("💬 Di depan kantor.");

            markus.receives("Di depan kantor.").replies("Kalau hujan?");
            var card = head.receives("Kalau hujan?");
            assertThat(card.text()).contains(labels.earlier(), "Di <lapangan> mana?", "Di depan kantor.");
            card.taps(labels.handOn());
            assertThat(card.taps("Siti")).contains("Siti");
            card.reads(labels.with() + " Siti");
            markus.receives("Siti");
            siti.receives("Kalau hujan?");
            siti.says(labels.questions()).receives("1. ❓ Markus").taps("1");
            siti.receives("Kalau hujan?").taps(words.answer());
            siti.receives("Markus");
            siti.says("Di aula.");

            markus.receives("Di aula.").reads("Siti");
            card.reads("Di aula.");
            assertThat(card.labels()).isEmpty();
            assertThat(office.telegram().journal().invalidRequests()).isEmpty();
        }
    }

    /** A head's second phone is a second head: one account has one chat. */
    @ParameterizedTest
    @MethodSource("kentongan.stories.Words#both")
    void ofTwoAnswersTheFirstCountsEvenAcrossARestart(Words words) {
        var labels = Labels.of(words);
        try (var office = TestOffice.of(words, "Aziza", "Siti//secretary")) {
            var head = office.head();
            var aziza = office.staff(1);
            var siti = office.staff(2);
            aziza.says(words.language().equals("id") ? "/tanya Kapan libur?" : "/ask Kapan libur?");
            var card = head.receives("Kapan libur?");
            card.taps(labels.handOn());
            card.taps("Siti");
            siti.receives("Kapan libur?").taps(words.answer());
            siti.receives("Aziza");
            card.shows(words.answer()).taps(words.answer());
            head.receives("Aziza");

            office.stopProgram();
            office.startProgram();
            head.says("Hari Senin.");
            aziza.receives("Hari Senin.");
            siti.says("Hari Selasa.");

            siti.receives("Yohana Mambraku");
            aziza.neverReceives("Hari Selasa.");
            card.reads("Hari Senin.");
            assertThat(aziza.count("Hari Senin.")).isOne();
            head.says(labels.questions());
            assertThat(head.receives(words.language().equals("id") ? "Tidak ada pertanyaan" : "no questions")
                            .labels())
                    .isEmpty();
        }
    }
}
