package kentongan.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kentongan.chat.ChatFixture;
import kentongan.chat.Phone;
import kentongan.office.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnsweringTests {

    private final ChatFixture office = ChatFixture.with("kentongan.questions", "kentongan.announcements");
    private final Phone head = office.member("Yohanis", Role.HEAD, null);
    private final Phone otherHead = office.member("Yuliana", Role.HEAD, null);
    private final Phone budi = office.member("Budi", Role.EMPLOYEE, null);

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void freeTextBecomesAQuestionByOneTap() {
        budi.says("Kapan apel?").taps("Tanya kepala");

        assertThat(budi.last().text()).contains("sudah diteruskan kepada kepala");
        assertThat(head.last().text()).contains("Pertanyaan dari Budi", "Kapan apel?");
        assertThat(head.last().labels()).contains("Jawab");
    }

    @Test
    void theSamePressHandledAgainAfterACrashIsNotStale() {
        budi.says("Kapan apel?").taps("Tanya kepala");

        office.handleAgain();

        assertThat(budi.toast().words()).isEqualTo("Diteruskan kepada kepala");
        assertThat(head.sees()).hasSize(1);
    }

    @Test
    void askingTwiceByTwoPressesIsStale() {
        budi.says("Kapan apel?").taps("Tanya kepala");
        var ask = "ask|u1";
        office.clock().advance(Duration.ofSeconds(1));

        budi.presses(ask, null);

        assertThat(budi.toast().words()).isEqualTo("Tombol ini sudah tidak berlaku.");
        assertThat(head.sees()).hasSize(1);
    }

    @Test
    void nobodyAsksWhatSomebodyElseWrote() {
        var maria = office.member("Maria", Role.EMPLOYEE, null);
        budi.says("Kapan apel?");

        maria.presses("ask|u1", null);

        assertThat(maria.toast().words()).isEqualTo("Tombol ini sudah tidak berlaku.");
        assertThat(head.sees()).isEmpty();
    }

    @Test
    void theFirstOfTwoAnswersCountsAndTheSecondIsToldWhoWasFaster() {
        budi.says("/tanya Kapan apel?");
        head.taps("Jawab");
        otherHead.taps("Jawab");

        head.says("Jam tujuh");
        otherHead.says("Jam delapan");

        assertThat(otherHead.last().text()).contains("lebih dulu dijawab oleh Yohanis", "tidak dikirim");
        assertThat(budi.sees())
                .filteredOn(it -> it.text().contains("menjawab"))
                .singleElement()
                .satisfies(it -> assertThat(it.text()).contains("Yohanis", "Kapan apel?", "Jam tujuh"));
        assertThat(otherHead.sees().get(0).text()).contains("Dijawab oleh Yohanis");
        assertThat(otherHead.sees().get(0).labels()).isEmpty();
    }

    @Test
    void anAnswerHandledAgainIsCarriedOnce() {
        budi.says("/tanya Kapan apel?");
        head.says("Jam tujuh", head.last().messageId());

        office.handleAgain();

        assertThat(head.last().text()).contains("Jawaban sudah dikirim kepada Budi");
        assertThat(budi.sees())
                .filteredOn(it -> it.text().contains("Jam tujuh"))
                .hasSize(1);
    }

    @Test
    void anEmployeeAnswersNothingWithAForgedButton() {
        budi.says("/tanya Kapan apel?");

        budi.presses("answer|u1", null);

        assertThat(budi.toast().words()).isEqualTo("Tombol ini sudah tidak berlaku.");
        assertThat(budi.says("Jam tujuh").last().text()).contains("untuk siapa");
    }
}
