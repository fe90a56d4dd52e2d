package kentongan.announcements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How much of a person's attention nudges ask for on one day. It is Tuesday 24 November 2026, 10:00. */
class AttentionTests {

    private final TaskOffice it = new TaskOffice();

    @AfterEach
    void close() {
        it.close();
    }

    @Test
    void moreThanThreeADayFoldIntoOneMessageWithAButtonEach() {
        for (var words : List.of("Satu", "Dua", "Tiga", "Empat", "Lima")) {
            it.important(words);
        }
        it.wakeAt("2026-11-24T03:00:00Z");

        assertThat(TaskOffice.nudges(it.aziza)).isEqualTo(3);
        assertThat(it.aziza.last().text()).contains("Menunggu jawaban Anda: 2", "Empat", "Lima");
        assertThat(it.aziza.last().labels()).containsExactly("Empat", "Lima");
        it.aziza.taps("Lima").taps("✅ Mengerti");
        assertThat(it.tally(it.newest().id()).unanswered()).isEqualTo(2);
    }

    @Test
    void whatIsUrgentIsNotCounted() {
        for (var words : List.of("Satu", "Dua", "Tiga")) {
            it.important(words);
        }
        it.wakeAt("2026-11-24T03:00:00Z");
        it.urgent("Banjir");
        it.wakeAfter(Duration.ofMinutes(5));

        assertThat(it.aziza.last().text()).startsWith("🔔 Mohon dijawab").contains("Banjir");
    }

    @Test
    void theNextDayHasRoomAgain() {
        for (var words : List.of("Satu", "Dua", "Tiga")) {
            it.important(words);
        }
        it.wakeAt("2026-11-24T03:00:00Z");
        it.wakeAt("2026-11-25T00:00:00Z");
        it.important("Besoknya");
        it.wakeAt("2026-11-25T02:00:00Z");

        assertThat(it.aziza.last().text()).startsWith("🔔 Mohon dijawab").contains("Besoknya");
    }

    @Test
    void theOfficeSetsHowSoonAndHowOften() {
        it.head.says("/pengaturan").taps("Pengingat").taps("1 jam").taps("1×");
        assertThat(it.head.last().labels()).contains("☑️ 1 jam", "☑️ 1×");
        it.important("Satu");
        it.important("Dua");

        it.wakeAt("2026-11-24T02:00:00Z");

        assertThat(TaskOffice.nudges(it.aziza)).isOne();
        assertThat(it.aziza.last().text()).contains("Menunggu jawaban Anda: 1", "Dua");
        it.aziza.presses("nudges|i|4", null);
        assertThat(it.aziza.toast().alert()).isTrue();
        it.head.presses("nudges|d|99", null);
        assertThat(it.head.toast().alert()).isTrue();
    }

    @Test
    void theOfficeCanDoWithoutThemBeforeTheDeadline() {
        it.head.says("/pengaturan").taps("Pengingat").taps("tidak");
        it.important("Penting");
        it.wakeAt("2026-11-25T05:00:00Z");

        assertThat(TaskOffice.nudges(it.aziza)).isZero();
    }
}
