package kentongan.meetings;

import static java.time.DayOfWeek.TUESDAY;
import static kentongan.meetings.MeetingOffice.shown;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kentongan.meetings.messages.CardTexts;
import kentongan.office.Member.Standing;
import kentongan.office.Members;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Meetings are moved and cancelled. The clock shows Tuesday 24 November 2026, 10:00 in Jayapura. */
class MovingTests {

    private final MeetingOffice it = MeetingOffice.open();

    @AfterEach
    void close() {
        it.close();
    }

    @Test
    void movingTellsEveryoneWithANewFileAndAsksAgain() {
        var meeting = call();
        it.aziza.taps("Hadir");

        it.head.presses(CardTexts.MOVE + "|" + meeting.id(), null);
        it.head.taps("27").taps("14:00");

        assertThat(it.head.last().text())
                .contains("Jumat, 27 November 2026, 14:00 WIT")
                .contains("4 orang");
        var invitation = it.aziza.last();
        assertThat(MeetingOffice.file(invitation))
                .contains("METHOD:REQUEST", "SEQUENCE:1", "20261127T140000", meeting.id() + "@");
        assertThat(invitation.text()).contains("Dipindahkan").contains("14:00–15:00 WIT");
        assertThat(invitation.labels()).containsExactly("Hadir", "Izin", "Belum pasti");
        var old = it.aziza.sees().get(0);
        assertThat(old.text()).contains("dipindahkan");
        assertThat(old.labels()).isEmpty();
        assertThat(it.card(meeting)).contains("Hadir 0 · Izin 0").contains("belum menjawab 4");
        it.aziza.presses("rsvp|coming|" + meeting.subject(), old.messageId());
        assertThat(it.aziza.toast().words()).contains("tidak berlaku");
    }

    @Test
    void theNewTimeCanBeTyped() {
        var meeting = call();

        it.head.presses(CardTexts.MOVE + "|" + meeting.id(), null);
        it.head.says("kemarin 9.00");
        assertThat(it.head.last().text()).contains("sudah lewat");
        it.head.says("25/12 9.00");

        assertThat(it.head.last().text()).contains("Jumat, 25 Desember 2026").contains("hari libur");
        assertThat(it.stored(meeting.id()).plan().start().day()).isEqualTo("2026-12-25");
    }

    @Test
    void ofASeriesOneTimeIsMovedAlone() {
        var meeting = it.call(
                it.head,
                "2026-12-01",
                "09:00",
                Repetition.weekly(List.of(TUESDAY)).times(3));
        it.aziza.taps("Hadir");

        it.head.presses(CardTexts.MOVE + "|" + meeting.id(), null);
        it.head.taps("Yang ini").says("2/12/2026 10.00");

        assertThat(MeetingOffice.file(it.aziza.last()))
                .contains("RECURRENCE-ID;TZID=Asia/Jayapura:20261201T090000", "20261202T100000");
        assertThat(it.aziza.sees().get(0).labels())
                .as("the answer to the series stays")
                .isNotEmpty();
        assertThat(it.card(meeting))
                .contains("Rabu, 2 Desember 2026, 10:00 WIT")
                .contains("Hadir 0");
        it.aziza.taps("Izin").taps("Lewati");
        assertThat(it.card(meeting)).contains("Izin 1");
    }

    @Test
    void ofASeriesAllAreMovedByAsMuch() {
        var meeting = it.call(
                it.head,
                "2026-12-01",
                "09:00",
                Repetition.weekly(List.of(TUESDAY)).times(3));

        it.head.presses(CardTexts.MOVE + "|" + meeting.id(), null);
        it.head.taps("Semua").says("3/12/2026 14.00");

        // Thursdays 3, 10 and 17 December
        assertThat(it.stored(meeting.id()).occurrences())
                .extracting(Occurrence::day)
                .containsExactly("2026-12-03", "2026-12-10", "2026-12-17");
        assertThat(it.aziza.last().text()).contains("setiap Kamis, sampai Kamis, 17 Desember 2026 (3 kali)");
        assertThat(it.office.bean(Occurrences.class).open(it.now())).hasSize(3);
    }

    @Test
    void cancellingAsksOnceMoreAndTellsEveryone() {
        var meeting = call();
        it.head.presses(CardTexts.CANCEL + "|" + meeting.id(), null);
        assertThat(it.head.last().labels()).containsExactly("Ya, batalkan", "Batal");

        it.head.taps("Ya, batalkan");

        assertThat(it.head.last().text()).contains("Dibatalkan").contains("4 orang");
        var told = it.aziza.last();
        assertThat(MeetingOffice.file(told)).contains("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:1");
        assertThat(told.text()).contains("Dibatalkan").contains("Rapat koordinasi");
        assertThat(it.aziza.sees().get(0).labels()).isEmpty();
        assertThat(it.aziza.sees().get(0).text()).contains("dibatalkan");
        assertThat(it.card(meeting)).contains("Dibatalkan");
        assertThat(it.office.bean(Occurrences.class).open(it.now())).isEmpty();
    }

    @Test
    void notCancellingKeepsIt() {
        var meeting = call();
        it.head.presses(CardTexts.CANCEL + "|" + meeting.id(), null);

        it.head.taps("Batal");

        assertThat(it.head.last().text()).contains("tetap diadakan");
        assertThat(it.stored(meeting.id()).isCancelled()).isFalse();
    }

    @Test
    void ofASeriesOneTimeIsCancelledAlone() {
        var meeting = it.call(
                it.head,
                "2026-12-01",
                "09:00",
                Repetition.weekly(List.of(TUESDAY)).times(3));

        it.head.presses(CardTexts.CANCEL + "|" + meeting.id(), null);
        it.head.taps("Yang lain…").taps("Sel, 8 Des").taps("Ya, batalkan");

        assertThat(MeetingOffice.file(it.aziza.last()))
                .contains("METHOD:CANCEL", "RECURRENCE-ID;TZID=Asia/Jayapura:20261208T090000");
        assertThat(it.stored(meeting.id()).coming(it.now()))
                .extracting(Occurrence::day)
                .containsExactly("2026-12-01", "2026-12-15");
    }

    @Test
    void theConvenerTheHeadAndTheSecretaryMayMoveAndCancelNobodyElse() {
        var meeting = it.call(it.chief, "2026-11-25", "09:00", Repetition.ONCE);
        for (var action : List.of(CardTexts.MOVE, CardTexts.CANCEL, CardTexts.WHO, "m-cny")) {
            it.aziza.presses(action + "|" + meeting.id() + "|all", null);
            assertThat(it.aziza.toast().words()).isNotBlank();
        }
        assertThat(it.stored(meeting.id()).isCancelled()).isFalse();

        it.secretary.presses(CardTexts.CANCEL + "|" + meeting.id(), null).taps("Ya, batalkan");

        assertThat(it.stored(meeting.id()).isCancelled()).isTrue();
        assertThat(it.chief.last().text()).as("the convener is told").contains("Dibatalkan");
    }

    @Test
    void whoWasRemovedGetsNothingMore() {
        var meeting = call();
        var siti = it.office.stored(it.siti).id();
        it.office.bean(Members.class).move(siti, Standing.ACTIVE, Standing.REMOVED);
        var before = it.siti.sees();

        it.moveAll(meeting, "2026-11-26", "14:00");

        assertThat(it.siti.sees()).isEqualTo(before);
    }

    @Test
    void aCrashBetweenAChangeAndTellingItIsMended() {
        var meeting = call();
        var telling = new Telling(Telling.What.CANCEL, meeting.subject(), false);
        it.office.bean(Meetings.class).cancel(meeting, List.of(telling), it.now());
        assertThat(shown(it.aziza, "Dibatalkan")).isEmpty();

        it.sweep();
        it.sweep();

        assertThat(shown(it.aziza, "Dibatalkan")).hasSize(1);
        assertThat(it.stored(meeting.id()).untold()).isEmpty();
    }

    private Meeting call() {
        return it.call(it.head, "2026-11-25", "09:00", Repetition.ONCE);
    }
}
