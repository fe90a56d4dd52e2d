package kentongan.meetings.attendance;

import static kentongan.meetings.MeetingOffice.shown;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import kentongan.chat.Phone;
import kentongan.meetings.Rsvp.Answer;
import kentongan.office.Leave;
import kentongan.office.Leaves;
import kentongan.office.Role;
import kentongan.worktime.DateSpan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckInTests {

    private final AttendanceOffice it = AttendanceOffice.open();
    private final Phone head = it.in.head;
    private final Phone aziza = it.in.aziza;
    private final Phone siti = it.in.siti;

    @AfterEach
    void close() {
        it.close();
    }

    @Test
    void atTheStartTheConvenerGetsTheCodeAndTheOthersAreAsked() {
        it.meeting();

        it.at("08:59:59");
        assertThat(shown(aziza, "sudah dimulai")).isEmpty();
        it.at("09:00");

        assertThat(it.board(head).text()).containsPattern("Kode: \\d{4}").contains("hadir 1 (terlambat 0)");
        assertThat(shown(head, "sudah dimulai")).isEmpty();
        var ask = shown(aziza, "sudah dimulai");
        assertThat(ask).hasSize(1);
        assertThat(ask.get(0).labels()).containsExactly("Saya hadir");
        assertThat(ask.get(0).text()).contains("Sampai pukul 09:05 Anda tercatat tepat waktu");
        assertThat(aziza.sees()).noneMatch(message -> message.text().contains("Kode:"));
        assertThat(it.attendee(head).arrival())
                .as("the convener is present by opening")
                .isNotNull();
    }

    @Test
    void whoeverIsExcusedOrOnLeaveIsNotAsked() {
        var meeting = it.meeting();
        it.answer(meeting, siti, Answer.EXCUSED);
        var day = LocalDate.of(2026, 11, 25);
        it.in.office
                .bean(Leaves.class)
                .add(Leave.of("l1", it.in.office.stored(it.in.chief).id(), new DateSpan(day, day), "x"));

        it.at("09:00");

        assertThat(shown(siti, "sudah dimulai")).isEmpty();
        assertThat(shown(it.in.chief, "sudah dimulai")).isEmpty();
        assertThat(shown(it.in.secretary, "sudah dimulai")).hasSize(1);
        assertThat(it.board(head).text()).contains("izin 2 · belum hadir 2");
    }

    @Test
    void whoeverIsExcusedMayComeAfterAll() {
        var meeting = it.meeting();
        it.answer(meeting, siti, Answer.EXCUSED);
        it.at("09:00");

        siti.presses("at-here|" + it.checkIn().id(), null);
        siti.says(it.shownCode(head));
        assertThat(siti.last().text()).contains("Hadir, tepat waktu");

        it.answer(meeting, aziza, Answer.EXCUSED);
        it.answer(meeting, aziza, Answer.COMING);
        assertThat(shown(aziza, "sudah dimulai")).as("asked once").hasSize(1);
    }

    @Test
    void whoeverIsExcusedNoLongerIsAskedAtOnce() {
        var meeting = it.meeting();
        it.answer(meeting, siti, Answer.EXCUSED);
        it.at("09:00");
        assertThat(shown(siti, "sudah dimulai")).isEmpty();

        it.answer(meeting, siti, Answer.COMING);

        assertThat(shown(siti, "sudah dimulai")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "09:00:01, tepat waktu (09:00)",
        "09:04:59, tepat waktu (09:04)",
        "09:05:00, tepat waktu (09:05)",
        "09:05:01, terlambat 5 menit (09:05)",
        "09:06:59, terlambat 6 menit (09:06)",
        "09:12:00, terlambat 12 menit (09:12)",
        "09:59:59, terlambat 59 menit (09:59)"
    })
    void fiveMinutesAreGraceAfterThatPeopleAreLate(String time, String words) {
        it.meeting();
        it.at("09:00");
        it.at(time);

        it.comesIn(aziza);

        assertThat(aziza.last().text()).contains("Hadir, " + words);
        assertThat(shown(aziza, "sudah dimulai")).as("the question is answered").isEmpty();
    }

    @Test
    void theCodeChangesEveryThirtySecondsAndTheOldOneIsTakenTenSecondsMore() {
        it.meeting();
        it.at("09:00");
        var first = it.shownCode(head);
        it.at("09:00:31");
        assertThat(it.shownCode(head)).isEqualTo(CheckInCode.at(it.checkIn().secret(), it.in.now()));

        it.at("09:00:39");
        aziza.taps("Saya hadir").says(first);
        it.at("09:00:40");
        siti.taps("Saya hadir").says(first);

        assertThat(aziza.last().text()).contains("Hadir, tepat waktu");
        assertThat(siti.last().text()).contains("Itu bukan kode yang sedang berlaku");
    }

    @Test
    void theMessageIsEditedOnceACodeAndNeverTwiceInTwoSeconds() {
        it.meeting();
        it.at("09:00");
        it.at("09:00:03");
        var before = it.board(head).edits();

        it.comesIn(aziza);
        it.at("09:00:06");
        it.comesIn(siti);
        it.at("09:00:07");
        assertThat(it.board(head).edits() - before).isEqualTo(1);
        assertThat(it.board(head).text()).contains("hadir 2 (terlambat 0)");

        it.at("09:00:09");
        assertThat(it.board(head).edits() - before).isEqualTo(2);
        assertThat(it.board(head).text()).contains("hadir 3 (terlambat 0)");
        it.at("09:00:20");
        assertThat(it.board(head).edits() - before).as("nothing changed").isEqualTo(2);
    }

    /** The edit of 09:00:31 goes out two seconds late, so that of 09:00:34 waits. */
    @Test
    void anEditThatGoesOutLateKeepsTheNextOneAway() {
        it.meeting();
        it.at("09:00");
        it.at("09:00:03");
        it.in.office.carriesAtOnce(false);
        show(28);
        it.in.office.clock().advance(Duration.ofSeconds(2));
        it.in.office.carry();
        var edits = it.board(head).edits();
        it.comesIn(aziza);

        show(1);
        it.in.office.carry();
        assertThat(it.board(head).edits()).isEqualTo(edits);

        show(2);
        it.in.office.carry();
        assertThat(it.board(head).edits()).isEqualTo(edits + 1);
    }

    private void show(int secondsLater) {
        it.in.office.clock().advance(Duration.ofSeconds(secondsLater));
        it.in.office.bean(ShowCheckIns.class).show(it.in.now());
    }

    @Test
    void eachChecksInOnce() {
        it.meeting();
        it.at("09:00");
        it.comesIn(aziza);
        it.at("09:07");

        aziza.presses("at-here|" + it.checkIn().id(), null);

        assertThat(aziza.toast().words()).contains("Anda sudah tercatat hadir pukul 09:00");
        assertThat(it.attendee(aziza).isLate()).isFalse();
    }

    @Test
    void strangersAndForgedButtonsAreRefused() {
        it.meeting();
        it.at("09:00");
        var guest = it.in.office.member("Tamu", Role.EMPLOYEE, null);

        guest.presses("at-here|" + it.checkIn().id(), null);
        assertThat(guest.toast().words()).contains("Anda tidak diundang");
        aziza.presses("at-here|no-such-check-in", null);
        assertThat(aziza.toast().words()).contains("Anda tidak diundang");
        aziza.presses("at-here", null);
        assertThat(aziza.toast().alert()).isTrue();
    }

    @Test
    void afterTheEndNobodyComesIn() {
        it.meeting();
        it.at("09:00");
        aziza.taps("Saya hadir");
        it.at("10:00");

        aziza.says(CheckInCode.at(it.checkIn().secret(), it.in.now()));
        siti.presses("at-here|" + it.checkIn().id(), null);

        assertThat(aziza.last().text()).contains("Presensi ini sudah ditutup");
        assertThat(siti.toast().words()).contains("Presensi ini sudah ditutup");
        assertThat(it.board(head).text()).contains("Presensi sudah ditutup").doesNotContain("Kode");
    }

    @Test
    void aServiceThatWasDownAtTheStartOpensLateAsLongAsTheMeetingLasts() {
        it.meeting();
        it.at("09:40");

        assertThat(it.board(head).text()).contains("keterlambatan dihitung sejak saat itu");
        it.at("09:44");
        it.comesIn(aziza);
        assertThat(aziza.last().text()).contains("Hadir, tepat waktu (09:44)");
    }

    @Test
    void aMeetingThatIsOverIsNotOpenedAnyMore() {
        it.meeting();

        it.at("10:00");

        assertThat(shown(aziza, "sudah dimulai")).isEmpty();
        assertThat(head.sees()).noneMatch(message -> message.text().contains("Kode"));
    }

    @Test
    void aMeetingThatIsMovedWhileItIsOpenIsOpenedAnewAtItsNewTime() {
        var meeting = it.meeting();
        it.at("09:00");
        it.in.moveAll(it.in.stored(meeting.id()), "2026-11-25", "14:00");
        it.at("09:01");
        aziza.presses("at-here|" + meeting.occurrences().get(0).subject(), null);
        assertThat(aziza.toast().words()).contains("ditutup");

        it.at("14:00");
        it.comesIn(aziza);

        assertThat(aziza.last().text()).contains("Hadir, tepat waktu (14:00)");
    }

    @Test
    void sweepsThatRunTwiceAskOnce() {
        it.meeting();
        it.at("09:00");
        it.sweep();
        it.at("09:00:02");

        assertThat(shown(aziza, "sudah dimulai")).hasSize(1);
        assertThat(shown(head, "Presensi dibuka")).hasSize(1);
    }
}
