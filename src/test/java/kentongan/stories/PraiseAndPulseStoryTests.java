package kentongan.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.data.mongodb.core.MongoTemplate;

@Order(5)
class PraiseAndPulseStoryTests {

    private static final int FEWEST = 5;

    /** The labels of product.md that praise needs, and the words on the question of the week. */
    private enum Label {
        ID(
                Words.ID,
                "/puji",
                "Di depan semua",
                "Kirim",
                "Boleh ditampilkan kepada semua?",
                "Ya",
                "Pujian untuk Aziza",
                "setuju: pujian Anda",
                "Pertanyaan minggu ini",
                "Terhitung, secara anonim",
                "5 dari 6 menjawab",
                "Hasil",
                "rata-rata 3,8"),
        EN(
                Words.EN,
                "/praise",
                "Before all",
                "Send",
                "May it be shown to all?",
                "Yes",
                "Praise for Aziza",
                "said yes: your praise",
                "Question of the week",
                "Counted, anonymously",
                "5 of 6 answered",
                "Result",
                "mean 3.8");

        private final Words words;
        private final String praise;
        private final String beforeAll;
        private final String send;
        private final String mayBeShown;
        private final String yes;
        private final String praised;
        private final String saidYes;
        private final String question;
        private final String counted;
        private final String closed;
        private final String result;
        private final String mean;

        Label(Words words, String... labels) {
            this.words = words;
            this.praise = labels[0];
            this.beforeAll = labels[1];
            this.send = labels[2];
            this.mayBeShown = labels[3];
            this.yes = labels[4];
            this.praised = labels[5];
            this.saidYes = labels[6];
            this.question = labels[7];
            this.counted = labels[8];
            this.closed = labels[9];
            this.result = labels[10];
            this.mean = labels[11];
        }
    }

    @ParameterizedTest
    @EnumSource(Label.class)
    void praiseIsShownAfterAYesAndTheQuestionOfTheWeekAnsweredAnonymously(Label label) {
        try (var office = TestOffice.of(label.words, "Aziza", "Markus", "Siti", "Budi", "Ester")) {
            praise(office, label);
            askAndAnswer(office, label);
            assertThat(office.telegram().journal().invalidRequests()).isEmpty();
        }
    }

    private static void praise(TestOffice office, Label label) {
        var head = office.head();
        head.says(label.praise + " Aziza Terima kasih & salam <hormat>!");
        head.taps(label.beforeAll);
        var preview = head.receives("Terima kasih & salam <hormat>!");
        preview.taps(label.send);
        var atAziza = office.staff(1).receives(label.mayBeShown);
        assertThat(office.staff(2).count(label.praised)).isZero();

        atAziza.taps(label.yes);

        for (int other = 2; other <= 5; other++) {
            office.staff(other).receives(label.praised).reads("Terima kasih & salam <hormat>!");
        }
        head.receives(label.saidYes);
        assertThat(office.staff(3).forges("pr-no|x")).isNotBlank();
    }

    private static void askAndAnswer(TestOffice office, Label label) {
        office.clock().advance(Duration.ofDays(1));
        var answers = List.of(1, 4, 4, 5, 5);
        for (int person = 1; person <= FEWEST; person++) {
            var question = office.staff(person).receives(label.question);
            assertThat(question.taps(String.valueOf(answers.get(person - 1)))).contains(label.counted);
        }
        // the inbox erases a tap once it was handled, which is a moment after it was answered
        var store = office.program().getBean(MongoTemplate.class);
        await().untilAsserted(() -> assertThat(answersStored(store)).isEmpty());

        // whom it has not reached by its end is not asked any more
        office.head().sees(label.question);
        // from Wednesday at ten to Friday, a few minutes past three
        office.clock().advance(Duration.ofHours(53).plusMinutes(5));

        for (var phone : List.of(office.head(), office.staff(1))) {
            var closed = phone.sees(label.closed).shows(label.result);
            closed.taps(label.result);
            closed.reads(label.mean).reads("1 😞 ▓▓░░░░░░░░ 1 (20%)");
        }
        var late = office.staff(5).forges("pu|2026-11-23|1");
        assertThat(late).isNotBlank().doesNotContain(label.counted);
    }

    /** Documents that still hold an answer's button as it was pressed, in whatever collection. */
    private static List<String> answersStored(MongoTemplate mongo) {
        return mongo.getCollectionNames().stream()
                .flatMap(name -> StreamSupport.stream(
                                mongo.getCollection(name).find().spliterator(), false)
                        .map(Document::toJson)
                        .filter(it -> it.matches("(?s).*pu\\|\\d{4}-\\d\\d-\\d\\d\\|\\d.*"))
                        .map(it -> name + " " + it))
                .toList();
    }
}
