package kentongan.announcements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kentongan.chat.Phone;
import kentongan.office.Leave;
import kentongan.office.Leaves;
import kentongan.worktime.DateSpan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reminders that nobody asks for. It is Tuesday 24 November 2026, 10:00. */
class NudgeByClockTests {

    private final TaskOffice it = new TaskOffice();

    @AfterEach
    void close() {
        it.close();
    }

    private static int newest(Phone phone) {
        return phone.last().messageId();
    }

    private List<Long> nudgesOf(Phone... phones) {
        return Stream.of(phones).map(TaskOffice::nudges).toList();
    }

    private void leave(Phone phone, String from, String until) {
        var member = it.office.stored(phone).id();
        it.office
                .bean(Leaves.class)
                .add(Leave.of(
                        "l" + member, member, new DateSpan(LocalDate.parse(from), LocalDate.parse(until)), member));
    }

    @Test
    void aNormalOneWithoutADeadlineRemindsNobody() {
        it.instruct("Biasa", "Aziza");
        it.wakeAt("2026-11-30T00:00:00Z");

        assertThat(TaskOffice.nudges(it.aziza)).isZero();
    }

    @Test
    void anImportantOneRemindsAfterTwoWorkingHoursOnce() {
        it.important("Penting");
        it.budi.taps("✅ Mengerti");

        // 10:00 to 12:00 is two hours
        it.wakeAt("2026-11-24T02:59:59Z");
        assertThat(TaskOffice.nudges(it.aziza)).isZero();
        it.wakeAt("2026-11-24T03:00:00Z");
        assertThat(nudgesOf(it.aziza, it.siti, it.budi)).containsExactly(1L, 1L, 0L);
        it.wakeAt("2026-11-26T05:00:00Z");
        assertThat(nudgesOf(it.aziza, it.siti, it.budi)).containsExactly(1L, 1L, 0L);
    }

    @Test
    void workingHoursGoAroundTheBreakTheNightAndAHoliday() {
        it.wakeAt("2026-12-23T06:30:00Z"); // Wednesday 15:30: half an hour is left, Thursday and Friday are off
        it.important("Penting");

        it.wakeAt("2026-12-27T23:59:59Z"); // Monday 28 December 08:59:59
        assertThat(TaskOffice.nudges(it.aziza)).isZero();
        it.wakeAt("2026-12-28T00:00:00Z"); // 07:30 and an hour and a half
        assertThat(TaskOffice.nudges(it.aziza)).isOne();
    }

    @Test
    void nobodyOnLeaveIsReminded() {
        leave(it.aziza, "2026-11-24", "2026-11-24");
        it.important("Penting");

        it.wakeAt("2026-11-24T03:00:00Z");
        assertThat(nudgesOf(it.aziza, it.siti)).containsExactly(0L, 1L);
        it.wakeAt("2026-11-25T00:30:00Z"); // back on Wednesday: 07:30 and two hours
        assertThat(nudgesOf(it.aziza, it.siti)).containsExactly(1L, 1L);
    }

    @Test
    void aNormalOneRemindsAtTheDeadlineOnly() {
        it.instruct("Laporan", () -> it.head.taps("Tenggat…").says("besok 9.00"), "Aziza", "Budi");
        it.budi.taps("✅ Mengerti");

        it.wakeAt("2026-11-24T23:59:59Z");
        assertThat(TaskOffice.nudges(it.aziza)).isZero();
        it.wakeAt("2026-11-25T00:00:00Z");
        assertThat(nudgesOf(it.aziza, it.budi)).containsExactly(1L, 0L);
        it.wakeAt("2026-11-27T00:00:00Z");
        assertThat(TaskOffice.nudges(it.aziza)).isOne();
    }

    @Test
    void aDeadlineInQuietHoursRemindsInTheMorning() {
        it.instruct("Laporan", () -> it.head.taps("Tenggat…").says("hari ini 23.00"), "Aziza");

        it.wakeAt("2026-11-24T14:00:00Z");
        assertThat(TaskOffice.nudges(it.aziza)).isZero();
        it.wakeAt("2026-11-24T22:30:00Z");
        assertThat(TaskOffice.nudges(it.aziza)).isOne();
    }

    @Test
    void whoeverGotANearerDeadlineIsRemindedThen() {
        it.instruct("Laporan", () -> it.head.taps("Tenggat…").says("lusa 9.00"), "Markus");
        it.chief
                .taps("Teruskan…")
                .taps("Tenggat…")
                .says("besok 9.00")
                .taps("Aziza")
                .taps("Selesai");

        it.wakeAt("2026-11-25T00:00:00Z");
        assertThat(nudgesOf(it.aziza, it.chief)).containsExactly(1L, 0L);
        it.wakeAt("2026-11-26T00:00:00Z");
        assertThat(nudgesOf(it.aziza, it.chief)).containsExactly(1L, 1L);
    }

    @Test
    void anUrgentOneRemindsEveryFiveMinutesSixTimesThenTellsTheSectionHead() {
        leave(it.chief, "2026-11-24", "2026-11-24");
        it.urgent("Banjir");
        it.budi.taps("✅ Mengerti");
        var sent = 0;
        for (int round = 1; round <= 6; round++) {
            var before = newest(it.aziza);
            it.wakeAfter(Duration.ofMinutes(5));
            sent += newest(it.aziza) > before ? 1 : 0;
            assertThat(TaskOffice.nudges(it.aziza))
                    .as("the last one takes the place of the others")
                    .isOne();
            if (round < 6) {
                assertThat(it.chief.sees()).noneMatch(seen -> seen.text().contains("Belum menjawab"));
            }
        }

        assertThat(sent).isEqualTo(6);
        assertThat(TaskOffice.nudges(it.budi)).isZero();
        assertThat(it.chief.last().text()).contains("Belum menjawab: 1 orang", "6 kali", "Banjir", "Aziza");
        assertThat(it.head.last().text()).as("nobody leads Siti's section").contains("Belum menjawab: 1 orang", "Siti");
        var before = newest(it.aziza);
        it.wakeAfter(Duration.ofMinutes(30));
        assertThat(newest(it.aziza)).isEqualTo(before);
    }

    @Test
    void answeringStopsAnUrgentOne() {
        it.urgent("Banjir");
        it.wakeAfter(Duration.ofMinutes(5));
        it.aziza.taps("✅ Mengerti");
        var before = newest(it.aziza);
        it.wakeAfter(Duration.ofMinutes(5));
        it.wakeAfter(Duration.ofMinutes(5));

        assertThat(newest(it.aziza)).isEqualTo(before);
    }

    @Test
    void anUrgentOneGoesOnInItsTimeAfterTheServiceWasDown() {
        it.urgent("Banjir");
        it.wakeAfter(Duration.ofMinutes(23));
        var first = newest(it.aziza);
        it.wake();
        it.wakeAfter(Duration.ofMinutes(1));
        assertThat(TaskOffice.nudges(it.aziza)).isOne();
        assertThat(newest(it.aziza)).as("one nudge, not all that were missed").isEqualTo(first);

        it.wakeAfter(Duration.ofMinutes(4));
        assertThat(newest(it.aziza)).isGreaterThan(first);
    }

    @Test
    void aRoundThatACrashInterruptedIsDoneAgainAndNobodyHearsItTwice() {
        it.urgent("Banjir");
        it.office.clock().advance(Duration.ofMinutes(5));
        var now = it.office.clock().instant();
        var wake = it.office.bean(Wakes.class).due(now).get(0);
        it.office.bean(NudgeByClock.class).wake(wake, now);
        it.office.carry();
        var before = newest(it.aziza);
        it.office.bean(Wakes.class).set(wake);

        it.wake();

        assertThat(TaskOffice.nudges(it.aziza)).isOne();
        assertThat(newest(it.aziza)).isEqualTo(before);
    }

    @Test
    void aRecalledOneRemindsNobody() {
        it.urgent("Banjir");
        it.head.taps("Tarik").taps("Ya, tarik");
        it.wakeAfter(Duration.ofMinutes(5));

        assertThat(TaskOffice.nudges(it.aziza)).isZero();
    }
}
