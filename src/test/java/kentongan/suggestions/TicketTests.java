package kentongan.suggestions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import kentongan.chat.Phone;
import kentongan.suggestions.anonymity.Limits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class TicketTests {

    private final IdeaOffice ideas = new IdeaOffice();
    private final Phone head = ideas.head;
    private final Phone budi = ideas.budi;
    private final Phone maria = ideas.maria;

    @AfterEach
    void close() {
        ideas.close();
    }

    @Test
    void aCodeIsReadHoweverItIsTyped() {
        var code = ideas.anonymous(budi, "Kotak saran");
        for (var typed : List.of(
                code,
                code.toLowerCase(Locale.ROOT),
                code.replace("-", ""),
                code.replace('-', ' '),
                " " + code.replace('O', '0').replace('I', '1').replace("-", " - ") + " ")) {
            assertThat(budi.says("/tiket " + typed).last().text()).as(typed).contains("Kotak saran");
        }
    }

    @Test
    void aCodeWithoutACommandIsNoQuestion() {
        var code = ideas.anonymous(budi, "Kotak saran");

        assertThat(budi.says(code).last().text()).contains("Kotak saran");
        assertThat(ideas.office
                        .bean(MongoTemplate.class)
                        .getCollection("questions")
                        .countDocuments())
                .isZero();
    }

    @Test
    void aWrongCodeIsToldAndAfterFiveThePersonHasToWait() {
        var code = ideas.anonymous(budi, "Kotak saran");
        for (int i = 0; i < Limits.WRONG_CODES; i++) {
            assertThat(budi.says("/tiket ABCD-EFGH-IJKL-MNO" + "ABCDE".charAt(i))
                            .last()
                            .text())
                    .contains("Tidak ada saran dengan kode ini");
        }
        assertThat(budi.says("/tiket " + code).last().text()).contains("5 kode salah dalam satu jam");
        assertThat(maria.says("/tiket " + code).last().text()).contains("Kotak saran");

        ideas.office.clock().advance(Duration.ofMinutes(61));

        assertThat(budi.says("/tiket " + code).last().text()).contains("Kotak saran");
    }

    @Test
    void whatIsNoCodeIsToldAndAskedAgain() {
        budi.says("/tiket").says("apa kabar");
        assertThat(budi.last().text()).contains("bukan kode tiket", "kirim lagi");
        var code = ideas.anonymous(maria, "Kotak saran");
        budi.says("/tiket").says("apa?");

        assertThat(budi.says(code).last().text()).contains("Kotak saran");
    }

    @Test
    void theTicketOfANamedSuggestionIsGoodForItsAuthorAlone() {
        ideas.named(budi, "Kantin sehat");
        var code = ideas.code(budi);

        assertThat(maria.says("/tiket " + code).last().text()).contains("Tidak ada saran dengan kode ini");
        assertThat(budi.says("/tiket " + code).last().text()).contains("Kantin sehat", "Menunggu kepala");
    }

    @Test
    void aTicketExpiresHalfAYearAfterTheEnd() {
        var code = ideas.anonymous(budi, "Kotak saran");
        ideas.anHourPasses();
        head.taps("Tolak").says("Sudah ada");
        ideas.office.clock().advance(Duration.ofDays(179));
        assertThat(budi.says("/tiket " + code).last().text()).contains("Ditolak");

        ideas.office.clock().advance(Duration.ofDays(2));

        assertThat(budi.says("/tiket " + code).last().text()).contains("masa berlakunya habis");
    }

    @Test
    void theCodeItselfIsNotStored() {
        var code = ideas.anonymous(budi, "Kotak saran");
        budi.says("/tiket " + code).taps("Tambahkan…");

        var mongo = ideas.office.bean(MongoTemplate.class);
        for (var name : mongo.getCollectionNames()) {
            mongo.getCollection(name)
                    .find()
                    .forEach(it -> assertThat(it.toJson().toUpperCase(Locale.ROOT))
                            .doesNotContain(code)
                            .doesNotContain(code.replace("-", "")));
        }
    }

    @Test
    void afterAnHourTheCodeIsAskedForAgainAndTheWordsAreNotKept() {
        var code = ideas.anonymous(budi, "Kotak saran");
        budi.says("/tiket " + code).taps("Tambahkan…");
        ideas.office.clock().advance(Duration.ofMinutes(61));

        budi.says("Warna hijau");

        assertThat(budi.last().text()).contains("tidak disimpan", "Kirim kodenya sekali lagi");
        assertThat(ideas.office
                        .bean(MongoTemplate.class)
                        .getCollection("suggestion-held")
                        .countDocuments())
                .isEqualTo(1);
    }

    @Test
    void aForgedCodeInAButtonIsWrongLikeATypedOne() {
        for (int i = 0; i < Limits.WRONG_CODES; i++) {
            maria.presses("tk-add|ABCDEFGHIJKLMNOP", null);
            assertThat(maria.last().text()).contains("Tidak ada saran dengan kode ini");
        }
        maria.presses("tk-wd|ABCDEFGHIJKLMNOP|1", null);

        assertThat(maria.last().text()).contains("Mohon tunggu");
    }

    @Test
    void whatIsWrittenAfterTheTicketWasShownGoesToTheHeadAndIsNoQuestion() {
        var code = ideas.anonymous(budi, "Kotak saran");
        ideas.anHourPasses();
        head.taps("Tanya pengusul…").says("Di mana?");
        budi.says("/tiket " + code);
        assertThat(budi.last().text()).contains("Di mana?", "tanpa nama Anda");

        budi.says("Di pintu");
        ideas.office.handleAgain();

        assertThat(budi.last().text()).contains("Tersimpan");
        var store = ideas.office.bean(MongoTemplate.class);
        assertThat(store.getCollection("questions").countDocuments()).isZero();
        assertThat(store.getCollection("suggestion-held").countDocuments()).isEqualTo(1);
        ideas.anHourPasses();
        assertThat(head.last().text()).contains("Di pintu");
    }

    @Test
    void theNextWordsAfterThatAreAQuestionLikeAny() {
        var code = ideas.anonymous(budi, "Kotak saran");
        budi.says("/tiket " + code).says("Warna hijau").says("Kapan apel?");

        assertThat(budi.last().labels()).contains("Tanya kepala");
    }
}
