package kentongan.announcements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import kentongan.chat.ChatFixture;
import kentongan.chat.Html;
import kentongan.chat.IncomingMessage.SentFile;
import kentongan.chat.Media;
import kentongan.chat.Phone;
import kentongan.office.Role;
import kentongan.outbox.Act;
import kentongan.outbox.Lane;
import kentongan.outbox.OutboxEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens to a recall or a correction when something comes in between. */
class RecallTests {

    private final ChatFixture office = ChatFixture.with("kentongan.announcements", "kentongan.questions");
    private final Phone head = office.member("Yohana", Role.HEAD, null);
    private final Phone secretary = office.member("Maria", Role.SECRETARY, null);
    private final Phone siti = office.member("Siti", Role.EMPLOYEE, null);
    private final Phone budi = office.member("Budi", Role.EMPLOYEE, null);

    @AfterEach
    void close() {
        office.close();
    }

    private String announces(String words) {
        head.says(words).taps("Kirim ke 3");
        return String.valueOf(head.last().keys().get(0).data()).split("\\|")[1];
    }

    private static boolean has(Phone phone, String words) {
        return phone.sees().stream().anyMatch(it -> it.text().contains(words));
    }

    private Instant now() {
        return office.clock().instant();
    }

    @Test
    void aRecallThatACrashLeftHalfDoneIsFinishedAtTheNextStart() {
        var id = announces("Apel pagi");
        office.bean(Announcements.class).recall(id, now());
        assertThat(has(siti, "Apel pagi")).isTrue();

        office.bean(RecallAnnouncement.class).resume();
        office.carry();

        assertThat(has(siti, "Apel pagi") || has(budi, "Apel pagi")).isFalse();
        head.says("/pengumuman").taps("1");
        assertThat(head.last().text()).contains("ditarik dari 3/3 ponsel");
    }

    @Test
    void aNudgeOnItsWayDuringTheRecallIsTakenBackToo() {
        announces("Apel pagi");
        head.taps("Ingatkan");
        var nudge = siti.last();
        var delivery = office.bean(Deliveries.class)
                .byMessage(siti.id(), siti.sees().get(0).messageId())
                .orElseThrow();
        head.taps("Tarik").taps("Ya, tarik");
        assertThat(siti.sees()).isEmpty();

        // the recall looked before this one's arrival was known
        var late = office.messenger().send(siti.id(), nudge.message());
        office.bean(NudgeMessages.class).sent(nudgeEntry(delivery), late, now());
        office.carry();

        assertThat(siti.sees()).isEmpty();
    }

    private OutboxEntry nudgeEntry(Delivery delivery) {
        return OutboxEntry.of(NudgeMessages.OWNER, delivery.id() + ":u9", Lane.REMINDER, siti.id(), now());
    }

    @Test
    void whoBlockedTheBotKeepsItAndTheBoardSaysSo() {
        announces("Apel pagi");
        siti.blocks(true);

        head.taps("Tarik").taps("Ya, tarik");
        head.says("/pengumuman").taps("1");

        assertThat(has(siti, "Apel pagi")).isTrue();
        assertThat(head.last().text()).contains("ditarik dari 2/3 ponsel");
    }

    @Test
    void afterFortyEightHoursItIsEditedToSayThatItWasWithdrawn() {
        announces("Apel pagi");
        office.clock().advance(Duration.ofHours(49));

        head.taps("Tarik").taps("Ya, tarik");

        assertThat(siti.last().text()).isEqualTo("Pengumuman ini sudah ditarik.");
        assertThat(siti.last().labels()).isEmpty();
        siti.says("Sudah terlambat?", siti.last().messageId());
        assertThat(siti.last().text()).contains("sudah ditarik; tidak perlu dijawab lagi");
        head.says("/pengumuman").taps("1");
        assertThat(head.last().text()).contains("ditarik dari 3/3 ponsel");
    }

    @Test
    void anAnswerToARecalledInstructionGetsItsSentence() {
        announces("Apel pagi");
        var data = String.valueOf(siti.last().keys().get(0).data());
        budi.taps("❓ Tanya");
        head.taps("Tarik").taps("Ya, tarik");

        siti.presses(data, null);
        budi.says("Jam berapa?");

        assertThat(siti.toast().words()).contains("sudah ditarik; tidak perlu dijawab lagi");
        assertThat(budi.last().text()).contains("sudah ditarik; tidak perlu dijawab lagi");
        assertThat(has(head, "Jam berapa?")).isFalse();
    }

    @Test
    void aCopyThatLeftBeforeTheCorrectionIsCorrectedWhenItArrives() {
        office.carriesAtOnce(false);
        var id = announces("Apel pukul 7");
        var entry = OutboxEntry.of(
                DeliveryMessages.OWNER, Delivery.id(id, office.stored(siti).id()), Lane.BROADCAST, siti.id(), now());
        var messages = office.bean(DeliveryMessages.class);
        var act = (Act.Send) messages.prepare(entry).orElseThrow();

        var announcement = office.bean(Announcements.class).byId(id).orElseThrow();
        office.bean(CorrectAnnouncement.class).correct(announcement, new Html("Apel pukul 8"), false, now());
        messages.sent(entry, office.messenger().send(siti.id(), act.message()), now());
        office.carry();

        assertThat(siti.sees()).hasSize(1);
        assertThat(siti.last().text()).contains("Apel pukul 8", "Diralat");
        assertThat(budi.sees()).hasSize(1);
        assertThat(budi.last().text()).contains("Apel pukul 8");
    }

    @Test
    void whatIsAnsweredBeforeThePhoneShowsTheNewTextAnsweredTheOldOne() {
        announces("Apel pukul 7");
        head.taps("Ralat…").says("Apel pukul 8");
        office.carriesAtOnce(false);
        head.taps("Penting: minta jawaban lagi");
        office.clock().advance(Duration.ofSeconds(3));
        siti.taps("✅ Mengerti");
        assertThat(siti.last().text()).contains("Apel pukul 7");
        office.clock().advance(Duration.ofSeconds(3));
        office.carry();

        assertThat(siti.sees().get(0).text()).contains("Apel pukul 8");
        assertThat(siti.sees().get(0).labels()).contains("✅ Mengerti").noneMatch(it -> it.contains("Selesai"));
        assertThat(siti.last().text()).contains("mohon jawab teks yang baru");
        siti.taps("✅ Mengerti");
        office.carry();
        head.says("/pengumuman").taps("1");
        assertThat(head.last().text()).contains("Mengerti 1", "belum menjawab 2");
    }

    @Test
    void theSameCorrectionHandledAgainAfterACrashIsOne() {
        var id = announces("Apel pukul 7");
        var announcements = office.bean(Announcements.class);
        var correct = office.bean(CorrectAnnouncement.class);
        correct.correct(announcements.byId(id).orElseThrow(), new Html("Apel pukul 8"), true, now());
        correct.correct(announcements.byId(id).orElseThrow(), new Html("Apel pukul 8"), true, now());

        assertThat(announcements.byId(id).orElseThrow().versions()).hasSize(1);
    }

    @Test
    void ofTwoWhoCorrectAtOnceTheSecondIsToldAndOverwritesNothing() {
        announces("Apel pukul 7");
        secretary.says("/pengumuman").taps("1");
        head.taps("Ralat…").says("Apel pukul 8");
        secretary.taps("Ralat…").says("Apel pukul 9");

        head.taps("Perubahan kecil");
        secretary.taps("Perubahan kecil");

        assertThat(secretary.toast().words()).contains("sudah diralat orang lain");
        assertThat(siti.last().text()).contains("Apel pukul 8");
    }

    @Test
    void aPhotosCaptionCanBeCorrectedButNoTextIntoAPhoto() {
        var photo = new SentFile(Media.PHOTO, "photo-1", null, null, 100);
        head.sends(photo, "Denah lama").taps("Kirim ke 3");
        head.taps("Ralat…").says("Denah baru").taps("Perubahan kecil");
        assertThat(siti.last().text()).contains("Denah baru", "Diralat").doesNotContain("lama");
        assertThat(siti.last().message().attachment()).isNotNull();

        announces("Apel pukul 7");
        head.taps("Ralat…").sends(photo, "Apel pukul 8");
        assertThat(head.last().text()).contains("hanya bisa diralat dengan teks");
        assertThat(siti.last().text()).contains("Apel pukul 7");
    }

    @Test
    void undoWorksUntilTheTenthSecondAndNotLater() {
        announces("Apel pagi");
        office.clock().advance(Duration.ofMillis(9_999));
        head.taps("Urungkan");
        assertThat(has(siti, "Apel pagi")).isFalse();

        announces("Apel siang");
        office.clock().advance(Duration.ofSeconds(10));
        head.taps("Urungkan");
        assertThat(head.toast().words()).contains("Sudah lewat 10 detik");
        assertThat(has(siti, "Apel siang")).isTrue();
    }
}
