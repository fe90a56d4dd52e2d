package kentongan.announcements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import kentongan.chat.LostPresses;
import kentongan.chat.Phone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** After a time in which presses may have been lost. */
class AskAgainTests {

    private final TaskOffice tasks = new TaskOffice();

    @AfterEach
    void close() {
        tasks.close();
    }

    private void interrupted(Duration length) {
        var until = tasks.office.clock().instant();
        tasks.office.bean(LostPresses.class).mayBeLost(until.minus(length), until);
        tasks.office.carry();
    }

    private static long asked(Phone phone) {
        return phone.sees().stream()
                .filter(it -> it.text().startsWith("📡 Bot sempat terputus"))
                .count();
    }

    @Test
    void whoHasNotAnsweredIsAskedOnceForAllThatIsOpen() {
        tasks.instruct("Kumpulkan laporan", "Aziza", "Budi");
        tasks.instruct("Rapikan arsip", "Aziza", "Siti");
        tasks.budi.taps("✅ Mengerti");
        tasks.office.clock().advance(Duration.ofMinutes(10));

        interrupted(Duration.ofMinutes(4));

        assertThat(asked(tasks.budi)).isZero();
        assertThat(asked(tasks.head)).isZero();
        assertThat(asked(tasks.siti)).isOne();
        assertThat(asked(tasks.aziza)).isOne();
        assertThat(tasks.aziza.last().text())
                .contains("Belum tercatat dari Anda: 2", "Kumpulkan laporan", "Rapikan arsip");
        tasks.aziza.taps("Rapikan arsip");
        assertThat(tasks.aziza.last().labels()).contains("✅ Mengerti");
    }

    @Test
    void whatIsOldOrWasSentAfterwardsIsLeftAlone() {
        tasks.instruct("Kumpulkan laporan", "Aziza");
        tasks.office.clock().advance(Duration.ofDays(8));
        interrupted(Duration.ofMinutes(4));
        assertThat(asked(tasks.aziza)).isZero();

        Instant until = tasks.office.clock().instant();
        tasks.office.clock().advance(Duration.ofMinutes(1));
        tasks.instruct("Rapikan arsip", "Aziza");
        tasks.office.bean(AskAgain.class).mayBeLost(until.minusSeconds(180), until);
        tasks.office.carry();
        assertThat(asked(tasks.aziza)).isZero();
    }
}
