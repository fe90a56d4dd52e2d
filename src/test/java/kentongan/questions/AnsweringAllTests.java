package kentongan.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import kentongan.chat.ChatFixture;
import kentongan.chat.IncomingMessage.SentFile;
import kentongan.chat.Media;
import kentongan.chat.Outgoing;
import kentongan.chat.Phone;
import kentongan.chat.RecordingMessenger.Shown;
import kentongan.office.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnsweringAllTests {

    private final ChatFixture office = ChatFixture.with("kentongan.questions", "kentongan.announcements");
    private final Phone head = office.member("Yohanis", Role.HEAD, null);
    private final Phone maria = office.member("Maria", Role.SECRETARY, null);
    private final Phone rahel = office.member("Rahel", Role.SECTION_HEAD, "s1");
    private final Phone budi = office.member("Budi", Role.EMPLOYEE, "s1");
    private final Phone sita = office.member("Sita", Role.EMPLOYEE, "s1");

    @AfterEach
    void close() {
        office.close();
    }

    private void asks(Phone asker, String words) {
        asker.taps("❓ Tanya").says(words);
        office.clock().advance(Duration.ofSeconds(1));
    }

    private void answersAll(Phone answerer, String words) {
        answerer.taps("Jawab ke semua").says(words);
        office.clock().advance(Duration.ofSeconds(1));
    }

    private static Shown copy(Phone phone) {
        return phone.sees().get(0);
    }

    @Test
    void aShortAnswerStandsBelowEveryCopyWithoutTheAskersName() {
        head.says("Apel <b> jam tujuh").taps("Kirim ke 4");
        sita.taps("✅ Mengerti");
        asks(budi, "Di <mana>?");
        assertThat(head.last().labels()).containsExactly("Jawab", "Jawab ke semua", "Serahkan…");

        answersAll(head, "Di lapangan & kantor");

        assertThat(head.last().text()).contains("dikirim kepada Budi", "4 penerima");
        assertThat(copy(sita).text())
                .contains("Apel <b> jam tujuh", "Kepala Distrik")
                .endsWith("❓ Di <mana>?\n💬 Di lapangan & kantor")
                .doesNotContain("Budi");
        assertThat(copy(sita).labels())
                .anyMatch(it -> it.startsWith("✅ Mengerti 1"))
                .contains("🏁 Selesai");
        assertThat(sita.sees()).hasSize(1);
        assertThat(copy(budi).text()).contains("💬 Di lapangan & kantor");
        assertThat(budi.last().text()).contains("Yohanis", "menjawab pertanyaan Anda", "Di lapangan & kantor");
        assertThat(head.sees()).anySatisfy(it -> assertThat(it.text()).contains("Dijawab ke semua oleh Yohanis"));
    }

    @Test
    void theLastThreeStandBelow() {
        head.says("Apel jam tujuh").taps("Kirim ke 4");
        for (int i = 1; i <= 4; i++) {
            asks(budi, "tanya" + i);
            answersAll(head, "jawab" + i);
        }

        assertThat(copy(sita).text())
                .containsSubsequence("tanya2", "jawab2", "tanya3", "jawab3", "tanya4", "jawab4")
                .doesNotContain("tanya1")
                .doesNotContain("jawab1");
    }

    @Test
    void whereThereIsNoRoomItComesOnceAsAMessageOnTheAnnouncement() {
        head.says("a".repeat(3800)).taps("Kirim ke 4");
        asks(budi, "Di mana? " + "b".repeat(200));
        var before = copy(sita);

        answersAll(head, "Di lapangan " + "c".repeat(200));
        office.handleAgain();

        assertThat(copy(sita)).isEqualTo(before);
        assertThat(sita.sees()).hasSize(2);
        assertThat(sita.last().text()).contains("Di mana?", "Di lapangan").doesNotContain("Budi");
        assertThat(sita.last().message().replyTo()).isEqualTo(before.messageId());
        assertThat(budi.sees())
                .filteredOn(it -> it.text().contains("Di lapangan"))
                .hasSize(1);
    }

    @Test
    void aLongAnswerOrOneWithAPictureComesWholeAsAMessage() {
        head.says("Apel jam tujuh").taps("Kirim ke 4");
        asks(budi, "Di mana?");
        answersAll(head, "x".repeat(3500));
        assertThat(sita.last().text()).contains("x".repeat(3500));

        asks(budi, "Yang mana?");
        head.taps("Jawab ke semua").sends(new SentFile(Media.PHOTO, "f", null, null, 10), "Yang ini");

        assertThat(sita.last().message().attachment()).isInstanceOf(Outgoing.CopyOf.class);
        assertThat(sita.last().text()).contains("Yang mana?", "Yang ini");
        assertThat(copy(sita).text()).doesNotContain("❓");
    }

    @Test
    void aRecallTakesTheAnswersOfTheirOwnMessagesBackToo() {
        head.says("a".repeat(3800)).taps("Kirim ke 4");
        asks(budi, "Di mana?");
        answersAll(head, "Di lapangan " + "c".repeat(200));
        assertThat(sita.sees()).hasSize(2);

        head.taps("Tarik").taps("Ya, tarik");

        assertThat(sita.sees()).isEmpty();
    }

    @Test
    void aReplyToASharedAnswerIsATextReplyToTheAnnouncement() {
        head.says("a".repeat(3800)).taps("Kirim ke 4");
        asks(budi, "Di mana?");
        answersAll(head, "Di lapangan " + "c".repeat(200));

        sita.says("Lapangan mana?", sita.last().messageId());

        assertThat(head.last().text()).contains("Balasan dari Sita", "Lapangan mana?");
    }

    @Test
    void anAnswerToARecalledAnnouncementGoesToTheAskerAlone() {
        head.says("Apel jam tujuh").taps("Kirim ke 4");
        asks(budi, "Di mana?");
        head.taps("Jawab ke semua");
        head.taps("Tarik").taps("Ya, tarik");

        head.says("Di lapangan");

        assertThat(budi.last().text()).contains("Di lapangan");
        assertThat(sita.sees()).isEmpty();
        assertThat(head.last().text()).contains("tidak dibagikan");
    }

    @Test
    void whoMayNotSpeakToAllCantShareWhatWasHandedToThem() {
        head.says("Apel jam tujuh").taps("Kirim ke 4");
        asks(budi, "Di mana?");
        head.taps("Serahkan…").taps("Rahel");
        assertThat(rahel.last().labels()).containsExactly("Jawab");
        var answer = Objects.requireNonNull(rahel.last().keys().get(0).data());

        rahel.presses(answer.replace("answer", "qall"), rahel.last().messageId());

        assertThat(rahel.toast().words()).contains("tidak bisa dibagikan");
        head.taps("Serahkan…").taps("Maria");
        assertThat(maria.last().labels()).containsExactly("Jawab", "Jawab ke semua");
    }

    @Test
    void aQuestionOfOnesOwnHasNobodyToShareTheAnswerWith() {
        budi.says("/tanya Kapan apel?");

        assertThat(head.last().labels()).containsExactly("Jawab", "Serahkan…");
        head.presses("qall|u1", head.last().messageId());
        assertThat(head.toast().words()).contains("tidak bisa dibagikan");
    }

    @Test
    void theSecondToAnswerAllIsToldWhoWasFasterAndNothingIsShown() {
        head.says("Apel jam tujuh").taps("Kirim ke 4");
        asks(budi, "Di mana?");
        var card = head.last().messageId();
        head.taps("Serahkan…").taps("Maria");
        maria.taps("Jawab ke semua");
        head.says("Di lapangan", card);

        maria.says("Di kantor");

        assertThat(maria.last().text()).contains("lebih dulu dijawab oleh Yohanis");
        assertThat(sita.sees()).hasSize(1);
        assertThat(copy(sita).text()).doesNotContain("Di kantor");
    }
}
