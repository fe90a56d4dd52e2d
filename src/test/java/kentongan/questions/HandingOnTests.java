package kentongan.questions;

import static org.assertj.core.api.Assertions.assertThat;

import kentongan.chat.ChatFixture;
import kentongan.chat.IncomingMessage.SentFile;
import kentongan.chat.Media;
import kentongan.chat.Phone;
import kentongan.office.Members;
import kentongan.office.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HandingOnTests {

    private final ChatFixture office = ChatFixture.with("kentongan.questions", "kentongan.announcements");
    private final Phone head = office.member("Yohanis", Role.HEAD, null);
    private final Phone maria = office.member("Maria", Role.SECRETARY, null);
    private final Phone rahel = office.member("Rahel", Role.SECTION_HEAD, "s1");
    private final Phone budi = office.member("Budi", Role.EMPLOYEE, null);

    @AfterEach
    void close() {
        office.close();
    }

    private void handOnTo(String name) {
        budi.says("/tanya Kapan apel?");
        head.taps("Serahkan…").taps(name);
    }

    @Test
    void offersSectionHeadsAndTheSecretaryByNameAndTheWayBack() {
        budi.says("/tanya Kapan apel?");
        assertThat(head.last().labels()).containsExactly("Jawab", "Serahkan…");

        head.taps("Serahkan…");

        assertThat(head.last().labels()).containsExactly("Maria", "Rahel", "Kembali");
        assertThat(head.taps("Kembali").last().labels()).containsExactly("Jawab", "Serahkan…");
    }

    @Test
    void whoGetsItMayAnswerAndEverybodyKnowsWhoHasIt() {
        handOnTo("Maria");

        assertThat(head.toast().words()).isEqualTo("Diserahkan kepada Maria");
        assertThat(head.last().text()).contains("Kapan apel?", "Pada Maria");
        assertThat(budi.last().text()).contains("akan dijawab oleh Maria", "Kapan apel?");
        assertThat(maria.last().text()).contains("Pertanyaan dari Budi", "Kapan apel?");
        assertThat(maria.last().labels()).containsExactly("Jawab");
        assertThat(maria.says("/pertanyaan").last().text()).contains("Belum dijawab: 1", "Pada Maria");
        maria.taps("1").taps("Jawab").says("Jam tujuh");

        assertThat(budi.last().text()).contains("Maria", "menjawab", "Jam tujuh");
        assertThat(head.last().text()).contains("Dijawab oleh Maria");
        assertThat(head.last().labels()).isEmpty();
    }

    @Test
    void handingItToAnotherTakesItFromTheFirst() {
        handOnTo("Maria");
        var mariasCard = maria.last().messageId();

        head.taps("Serahkan…");
        assertThat(head.last().labels()).containsExactly("Rahel", "Kembali");
        head.taps("Rahel");

        assertThat(maria.last().text()).contains("Pada Rahel");
        assertThat(maria.last().labels()).isEmpty();
        maria.presses("answer|u1", mariasCard);
        assertThat(maria.toast().words()).isEqualTo("Tombol ini sudah tidak berlaku.");
        assertThat(maria.says("Jam tujuh", mariasCard).last().text()).contains("bukan lagi untuk Anda jawab");
        rahel.taps("Jawab").says("Jam delapan");
        assertThat(budi.last().text()).contains("Rahel", "Jam delapan");
    }

    @Test
    void theHeadMayStillAnswerAndTheFirstAnswerCounts() {
        handOnTo("Maria");
        maria.taps("Jawab");
        head.taps("Jawab").says("Jam tujuh");

        maria.says("Jam delapan");

        assertThat(maria.last().text()).contains("lebih dulu dijawab oleh Yohanis");
        assertThat(budi.last().text()).contains("Jam tujuh");
        assertThat(budi.sees()).noneMatch(it -> it.text().contains("Jam delapan"));
    }

    @Test
    void theSamePressHandledAgainTellsNobodyTwice() {
        handOnTo("Maria");
        var before = budi.sees().size();

        office.handleAgain();

        assertThat(budi.sees()).hasSize(before);
        assertThat(maria.sees()).hasSize(1);
        assertThat(head.toast().words()).isEqualTo("Diserahkan kepada Maria");
    }

    @Test
    void aPhotoIsHandedOnWithItsCaption() {
        budi.says("/tanya").sends(new SentFile(Media.PHOTO, "f", null, null, 10), "Ini benar?");
        head.taps("Serahkan…").taps("Maria");

        assertThat(maria.last().message().attachment()).isNotNull();
        assertThat(maria.last().text()).contains("Ini benar?");
        assertThat(head.last().text()).contains("Pada Maria");
    }

    @Test
    void onlyTheHeadHandsOnAndOnlyToThoseWhoMayAnswer() {
        budi.says("/tanya Kapan apel?");
        var id = office.stored(budi).id();

        head.presses("qto|u1|" + id, null);
        assertThat(head.toast().words()).isEqualTo("Tombol ini sudah tidak berlaku.");
        maria.presses("qto|u1|" + office.stored(rahel).id(), null);
        assertThat(maria.toast().words()).isEqualTo("Tombol ini bukan untuk Anda.");
        budi.presses("qhand|u1|0", null);
        assertThat(budi.toast().words()).isEqualTo("Tombol ini bukan untuk Anda.");
        assertThat(rahel.sees()).isEmpty();
    }

    @Test
    void whoLosesTheRoleLosesTheQuestion() {
        handOnTo("Rahel");
        office.bean(Members.class).set(office.stored(rahel).id(), "role", Role.EMPLOYEE);

        rahel.taps("Jawab");

        assertThat(rahel.toast().words()).isEqualTo("Tombol ini sudah tidak berlaku.");
    }

    @Test
    void withNobodyToHandItToTheHeadIsToldSo() {
        maria.blocks(true);
        rahel.blocks(true);
        budi.says("/tanya Kapan apel?");

        head.taps("Serahkan…");

        assertThat(head.toast().words()).contains("Belum ada kepala seksi atau sekretaris");
    }
}
