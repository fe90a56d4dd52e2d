package kentongan.meetings;

import static kentongan.meetings.MeetingOffice.shown;
import static org.assertj.core.api.Assertions.assertThat;

import kentongan.meetings.messages.CardTexts;
import kentongan.office.Members;
import kentongan.office.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The clock shows Tuesday 24 November 2026, 10:00 in Jayapura. */
class AnsweringTests {

    private final MeetingOffice it = MeetingOffice.open();

    @AfterEach
    void close() {
        it.close();
    }

    @Test
    void anInvitationIsTheCalendarFileWithTheButtons() {
        call();

        var invitation = it.aziza.last();
        assertThat(MeetingOffice.file(invitation)).contains("METHOD:REQUEST", "SUMMARY:Rapat koordinasi", "SEQUENCE:0");
        assertThat(invitation.text())
                .contains("Rapat koordinasi")
                .contains("Rabu, 25 November 2026, 09:00–10:00 WIT (1 jam)")
                .contains("Aula distrik")
                .contains("1. Pembukaan")
                .contains("Yohanis, Kepala Distrik");
        assertThat(invitation.labels()).containsExactly("Hadir", "Izin", "Belum pasti");
    }

    @Test
    void whoLivesByAnotherClockReadsAndTypesItsTime() {
        // Jakarta is two hours behind Jayapura
        it.office.bean(Members.class).set(it.office.stored(it.aziza).id(), "zone", "Asia/Jakarta");
        it.office.bean(Members.class).set(it.office.stored(it.chief).id(), "zone", "Asia/Jakarta");
        call();

        assertThat(it.aziza.last().text()).contains("Rabu, 25 November 2026, 07:00–08:00 WIB");
        it.aziza.taps("Hadir");
        assertThat(it.aziza.toast().words()).contains("08:00");
        it.chief.says("/rapat Seksi").taps("Rapat").taps("26").says("9.00");
        assertThat(it.draft().start()).isEqualTo(new LocalStart("2026-11-26", "11:00", MeetingOffice.ZONE));
    }

    @Test
    void anAnswerIsToastedMarkedAndCounted() {
        var meeting = call();

        it.aziza.taps("Hadir");
        it.siti.taps("Izin");

        assertThat(it.aziza.toast().words()).isEqualTo("Hadir – tercatat 10:00");
        assertThat(it.aziza.last().labels()).containsExactly("Hadir 10:00", "Izin", "Belum pasti");
        assertThat(it.card(meeting))
                .contains("Hadir 1 · Izin 1 · Belum pasti 0")
                .contains("belum menjawab 2");
    }

    @Test
    void anAnswerCanBeChangedUntilTheMeetingEnds() {
        var meeting = call();
        it.aziza.taps("Hadir").taps("Belum pasti");
        assertThat(it.card(meeting)).contains("Hadir 0 · Izin 0 · Belum pasti 1");

        it.at("2026-11-25T09:59");
        var invitation = shown(it.aziza, "Pembukaan").get(0);
        it.aziza.presses("rsvp|coming|" + meeting.subject(), invitation.messageId());
        assertThat(it.aziza.toast().words()).contains("tercatat 09:59");
        it.at("2026-11-25T10:00");
        it.aziza.presses("rsvp|unsure|" + meeting.subject(), invitation.messageId());
        assertThat(it.aziza.toast().words()).contains("sudah selesai");
    }

    @Test
    void whoIsExcusedIsAskedWhyAndTheConvenerReadsIt() {
        call();
        it.aziza.taps("Izin").says("Anak sakit <b>");
        assertThat(it.aziza.last().text()).contains("diteruskan");
        it.siti.taps("Izin").taps("Lewati");
        assertThat(it.siti.last().text()).contains("tanpa alasan");

        it.head.presses(CardTexts.WHO + "|" + theOnly().id(), null);

        assertThat(it.head.last().text())
                .contains("Belum menjawab: 2")
                .contains("Izin: 2")
                .contains("Aziza: Anak sakit <b>")
                .contains("• Siti");
    }

    @Test
    void onlyThoseInvitedAnswer() {
        var meeting = it.call(it.chief, "2026-11-25", "09:00", Repetition.ONCE);

        it.siti.presses("rsvp|coming|" + meeting.subject(), null);
        assertThat(it.siti.toast().words()).contains("bukan untuk Anda");
        it.aziza.presses("rsvp|gladly|" + meeting.subject(), null);
        assertThat(it.aziza.toast().words()).contains("tidak berlaku");
        it.aziza.presses("rsvp|coming|no.0", null);
        assertThat(it.aziza.toast().words()).contains("tidak berlaku");
        it.office.phone(999, "Orang lain").presses("rsvp|coming|" + meeting.subject(), null);

        assertThat(it.card(meeting)).contains("Hadir 0 · Izin 0 · Belum pasti 0");
    }

    @Test
    void whoeverJoinsTheSectionLaterIsNotInvitedInSilence() {
        var meeting = it.call(it.chief, "2026-11-25", "09:00", Repetition.ONCE);
        var late = it.office.member("Lukas", Role.EMPLOYEE, "umum");

        it.sweep();

        assertThat(late.sees()).isEmpty();
        assertThat(meeting.invites(it.office.stored(late))).isFalse();
    }

    @Test
    void anInvitationMadeInQuietHoursMakesNoSound() {
        it.at("2026-11-24T21:30");

        call();

        assertThat(it.aziza.last().message().silent()).isTrue();
    }

    private Meeting call() {
        return it.call(it.head, "2026-11-25", "09:00", Repetition.ONCE);
    }

    private Meeting theOnly() {
        return it.office.bean(Meetings.class).called().get(0);
    }
}
