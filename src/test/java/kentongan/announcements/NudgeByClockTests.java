package kentongan.announcements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
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

    private void after(Duration time) {
        it.office.clock().advance(time);
        wake();
    }

    private void at(String instant) {
        it.office.clock().moveTo(Instant.parse(instant));
        wake();
    }

    private void wake() {
        it.office.bean(WakeAnnouncements.class).wake(it.office.clock().instant());
        it.office.carry();
    }

    private static long nudges(Phone phone) {
        return phone.sees().stream()
                .filter(seen -> seen.text().startsWith("🔔 Mohon dijawab"))
                .count();
    }

    private static int newest(Phone phone) {
        return phone.last().messageId();
    }

    private List<Long> nudgesOf(Phone... phones) {
        return Stream.of(phones).map(NudgeByClockTests::nudges).toList();
    }

    private void leave(Phone phone, String from, String until) {
        var member = it.office.stored(phone).id();
        it.office
                .bean(Leaves.class)
                .add(Leave.of(
                        "l" + member, member, new DateSpan(LocalDate.parse(from), LocalDate.parse(until)), member));
    }

    private String important(String words) {
        return it.instruct(words, () -> it.head.taps("Prioritas: biasa"), "Aziza", "Budi", "Siti");
    }

    private String urgent(String words) {
        it.head
                .says(words)
                .taps("Pegawai…")
                .taps("Aziza")
                .taps("Budi")
                .taps("Siti")
                .taps("Selesai");
        it.head
                .taps("Prioritas: biasa")
                .taps("Prioritas: penting")
                .taps("Kirim ke")
                .taps("Ya, kirim");
        return it.newest().id();
    }

    @Test
    void aNormalOneWithoutADeadlineRemindsNobody() {
        it.instruct("Biasa", "Aziza");
        at("2026-11-30T00:00:00Z");

        assertThat(nudges(it.aziza)).isZero();
    }

    @Test
    void anImportantOneRemindsAfterTwoWorkingHoursOnce() {
        important("Penting");
        it.budi.taps("✅ Mengerti");

        // 10:00 to 12:00 is two hours
        at("2026-11-24T02:59:59Z");
        assertThat(nudges(it.aziza)).isZero();
        at("2026-11-24T03:00:00Z");
        assertThat(nudgesOf(it.aziza, it.siti, it.budi)).containsExactly(1L, 1L, 0L);
        at("2026-11-26T05:00:00Z");
        assertThat(nudgesOf(it.aziza, it.siti, it.budi)).containsExactly(1L, 1L, 0L);
    }

    @Test
    void workingHoursGoAroundTheBreakTheNightAndAHoliday() {
        at("2026-12-23T06:30:00Z"); // Wednesday 15:30: half an hour is left, Thursday and Friday are off
        important("Penting");

        at("2026-12-27T23:59:59Z"); // Monday 28 December 08:59:59
        assertThat(nudges(it.aziza)).isZero();
        at("2026-12-28T00:00:00Z"); // 07:30 and an hour and a half
        assertThat(nudges(it.aziza)).isOne();
    }

    @Test
    void nobodyOnLeaveIsReminded() {
        leave(it.aziza, "2026-11-24", "2026-11-24");
        important("Penting");

        at("2026-11-24T03:00:00Z");
        assertThat(nudgesOf(it.aziza, it.siti)).containsExactly(0L, 1L);
        at("2026-11-25T00:30:00Z"); // back on Wednesday: 07:30 and two hours
        assertThat(nudgesOf(it.aziza, it.siti)).containsExactly(1L, 1L);
    }

    @Test
    void aNormalOneRemindsAtTheDeadlineOnly() {
        it.instruct("Laporan", () -> it.head.taps("Tenggat…").says("besok 9.00"), "Aziza", "Budi");
        it.budi.taps("✅ Mengerti");

        at("2026-11-24T23:59:59Z");
        assertThat(nudges(it.aziza)).isZero();
        at("2026-11-25T00:00:00Z");
        assertThat(nudgesOf(it.aziza, it.budi)).containsExactly(1L, 0L);
        at("2026-11-27T00:00:00Z");
        assertThat(nudges(it.aziza)).isOne();
    }

    @Test
    void aDeadlineInQuietHoursRemindsInTheMorning() {
        it.instruct("Laporan", () -> it.head.taps("Tenggat…").says("hari ini 23.00"), "Aziza");

        at("2026-11-24T14:00:00Z");
        assertThat(nudges(it.aziza)).isZero();
        at("2026-11-24T22:30:00Z");
        assertThat(nudges(it.aziza)).isOne();
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

        at("2026-11-25T00:00:00Z");
        assertThat(nudgesOf(it.aziza, it.chief)).containsExactly(1L, 0L);
        at("2026-11-26T00:00:00Z");
        assertThat(nudgesOf(it.aziza, it.chief)).containsExactly(1L, 1L);
    }

    @Test
    void anUrgentOneRemindsEveryFiveMinutesSixTimesThenTellsTheSectionHead() {
        leave(it.chief, "2026-11-24", "2026-11-24");
        urgent("Banjir");
        it.budi.taps("✅ Mengerti");
        var sent = 0;
        for (int round = 1; round <= 6; round++) {
            var before = newest(it.aziza);
            after(Duration.ofMinutes(5));
            sent += newest(it.aziza) > before ? 1 : 0;
            assertThat(nudges(it.aziza))
                    .as("the last one takes the place of the others")
                    .isOne();
            if (round < 6) {
                assertThat(it.chief.sees()).noneMatch(seen -> seen.text().contains("Belum menjawab"));
            }
        }

        assertThat(sent).isEqualTo(6);
        assertThat(nudges(it.budi)).isZero();
        assertThat(it.chief.last().text()).contains("Belum menjawab: 1 orang", "6 kali", "Banjir", "Aziza");
        assertThat(it.head.last().text()).as("nobody leads Siti's section").contains("Belum menjawab: 1 orang", "Siti");
        var before = newest(it.aziza);
        after(Duration.ofMinutes(30));
        assertThat(newest(it.aziza)).isEqualTo(before);
    }

    @Test
    void answeringStopsAnUrgentOne() {
        urgent("Banjir");
        after(Duration.ofMinutes(5));
        it.aziza.taps("✅ Mengerti");
        var before = newest(it.aziza);
        after(Duration.ofMinutes(5));
        after(Duration.ofMinutes(5));

        assertThat(newest(it.aziza)).isEqualTo(before);
    }

    @Test
    void anUrgentOneGoesOnInItsTimeAfterTheServiceWasDown() {
        urgent("Banjir");
        after(Duration.ofMinutes(23));
        var first = newest(it.aziza);
        wake();
        after(Duration.ofMinutes(1));
        assertThat(nudges(it.aziza)).isOne();
        assertThat(newest(it.aziza)).as("one nudge, not all that were missed").isEqualTo(first);

        after(Duration.ofMinutes(4));
        assertThat(newest(it.aziza)).isGreaterThan(first);
    }

    @Test
    void aRoundThatACrashInterruptedIsDoneAgainAndNobodyHearsItTwice() {
        urgent("Banjir");
        it.office.clock().advance(Duration.ofMinutes(5));
        var now = it.office.clock().instant();
        var wake = it.office.bean(Wakes.class).due(now).get(0);
        it.office.bean(NudgeByClock.class).wake(wake, now);
        it.office.carry();
        var before = newest(it.aziza);
        it.office.bean(Wakes.class).set(wake);

        wake();

        assertThat(nudges(it.aziza)).isOne();
        assertThat(newest(it.aziza)).isEqualTo(before);
    }

    @Test
    void aRecalledOneRemindsNobody() {
        urgent("Banjir");
        it.head.taps("Tarik").taps("Ya, tarik");
        after(Duration.ofMinutes(5));

        assertThat(nudges(it.aziza)).isZero();
    }

    @Test
    void moreThanThreeADayFoldIntoOneMessageWithAButtonEach() {
        for (var words : List.of("Satu", "Dua", "Tiga", "Empat", "Lima")) {
            important(words);
        }
        at("2026-11-24T03:00:00Z");

        assertThat(nudges(it.aziza)).isEqualTo(3);
        assertThat(it.aziza.last().text()).contains("Menunggu jawaban Anda: 2", "Empat", "Lima");
        assertThat(it.aziza.last().labels()).containsExactly("Empat", "Lima");
        it.aziza.taps("Lima").taps("✅ Mengerti");
        assertThat(it.tally(it.newest().id()).unanswered()).isEqualTo(2);
    }

    @Test
    void whatIsUrgentIsNotCounted() {
        for (var words : List.of("Satu", "Dua", "Tiga")) {
            important(words);
        }
        at("2026-11-24T03:00:00Z");
        urgent("Banjir");
        after(Duration.ofMinutes(5));

        assertThat(it.aziza.last().text()).startsWith("🔔 Mohon dijawab").contains("Banjir");
    }

    @Test
    void theNextDayHasRoomAgain() {
        for (var words : List.of("Satu", "Dua", "Tiga")) {
            important(words);
        }
        at("2026-11-24T03:00:00Z");
        at("2026-11-25T00:00:00Z");
        important("Besoknya");
        at("2026-11-25T02:00:00Z");

        assertThat(it.aziza.last().text()).startsWith("🔔 Mohon dijawab").contains("Besoknya");
    }
}
