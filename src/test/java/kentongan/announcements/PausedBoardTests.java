package kentongan.announcements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import kentongan.chat.ChatFixture;
import kentongan.chat.Phone;
import kentongan.office.Role;
import kentongan.outbox.Holds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Telegram asks for a pause while an announcement is being sent. */
class PausedBoardTests {

    private final ChatFixture office = ChatFixture.with("kentongan.announcements", "kentongan.questions");
    private final Phone head = office.member("Yohana", Role.HEAD, null);
    private final Phone siti = office.member("Siti", Role.EMPLOYEE, null);
    private final Phone budi = office.member("Budi", Role.EMPLOYEE, null);

    @AfterEach
    void close() {
        office.close();
    }

    /** An announcement that has reached nobody yet. */
    private void announces() {
        office.carriesAtOnce(false);
        head.says("Kumpulkan laporan").taps("Kirim ke 2");
        assertThat(List.of(siti.sees().size(), budi.sees().size())).containsExactly(0, 0);
    }

    private void pause(Duration length, boolean byAChange) {
        office.bean(Holds.class).tooFast(length, byAChange);
    }

    @Test
    void aPressOnTheBoardIsAnsweredWithHowLongTelegramWantsUsToWait() {
        announces();
        pause(Duration.ofMinutes(4), true);

        for (var button : List.of("Siapa belum menjawab?", "Ingatkan")) {
            head.taps(button);
            assertThat(head.toast().words())
                    .startsWith("⏳ Telegram meminta kita menunggu 4 menit; 0 dari 2 sudah terkirim.");
            assertThat(head.toast().alert()).isTrue();
        }
        assertThat(head.sees()).hasSize(2);
    }

    @Test
    void aLongPauseIsSaidOnTheBoardOnceAtItsBeginning() {
        announces();
        var edits = head.last().edits();
        pause(Duration.ofSeconds(80), false);

        await().untilAsserted(() -> assertThat(head.last().text())
                .contains("⏳ Telegram meminta kita menunggu 2 menit; 0 dari 2 sudah terkirim."));
        assertThat(head.last().edits()).isEqualTo(edits + 1);
    }

    @Test
    void aShortPauseOrOneThatAnEditWasAskedForIsNot() {
        announces();
        var edits = head.last().edits();
        pause(Duration.ofSeconds(40), false);
        office.clock().advance(Duration.ofSeconds(41));
        pause(Duration.ofMinutes(5), true);

        await().during(Duration.ofMillis(300)).until(() -> head.last().edits() == edits);
    }

    @Test
    void whenAllIsSentThereIsNothingToSay() {
        office.carriesAtOnce(true);
        head.says("Kumpulkan laporan").taps("Kirim ke 2");
        pause(Duration.ofMinutes(4), true);

        head.taps("Ingatkan");

        assertThat(head.toast().words()).doesNotContain("menunggu");
    }
}
