package kentongan.meetings.attendance;

import static kentongan.meetings.MeetingOffice.shown;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import kentongan.chat.Phone;
import kentongan.figures.AttendanceFacts;
import kentongan.figures.AttendanceFacts.Invited;
import kentongan.figures.AttendanceFacts.Occasion;
import kentongan.figures.Period;
import kentongan.meetings.Plan.Kind;
import kentongan.meetings.Repetition;
import kentongan.meetings.Rsvp.Answer;
import kentongan.meetings.attendance.Attendance.Presence;
import kentongan.meetings.attendance.Attendance.Standing;
import kentongan.office.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Ticks by hand, closing, and the attendance that comes of it. */
class AttendanceTests {

    private final AttendanceOffice it = AttendanceOffice.inEnglish();
    private final Phone head = it.in.head;
    private final Phone aziza = it.in.aziza;
    private final Phone siti = it.in.siti;
    private final Phone chief = it.in.chief;

    @AfterEach
    void close() {
        it.close();
    }

    private void tick(Phone by, String name, String reason) {
        by.taps("Tick by hand…").taps(name).taps(reason);
    }

    @Test
    void theConvenerTicksByHandWithAReasonAndTakesItBack() {
        it.meeting();
        it.at("09:00");

        tick(head, "Siti", "Phone dead");
        assertThat(head.toast().words()).isEqualTo("Siti is ticked.");
        it.at("09:00:05");
        assertThat(it.board(head).text()).contains("present 2 (late 0) · excused 0 · missing 3");
        assertThat(it.attendee(siti).isByHand()).isTrue();

        head.taps("✓ Siti");
        assertThat(head.toast().words()).isEqualTo("The tick for Siti is taken back.");
        it.at("09:00:10");
        assertThat(it.board(head).text()).contains("present 1 (late 0) · excused 0 · missing 4");
        head.taps("Done");
        assertThat(head.last().labels()).isEmpty();
    }

    @Test
    void anotherReasonIsTyped() {
        it.meeting();
        it.at("09:00");
        head.taps("Tick by hand…").taps("Siti").taps("Another reason…").says("x".repeat(201));
        assertThat(head.last().text()).contains("200 characters at most");

        head.says("Ponsel <dipinjam> anak");
        it.at("10:00");
        head.taps("Details");

        assertThat(head.last().text()).contains("Ticked by hand 1", "Siti (Ponsel <dipinjam> anak)");
    }

    @Test
    void whoCheckedInThemselvesIsNotInTheList() {
        it.meeting();
        it.at("09:00");
        it.comesIn(aziza);

        head.taps("Tick by hand…");
        assertThat(head.last().labels()).containsExactly("Maria", "Markus", "Siti", "Done");

        var id = it.checkIn().id();
        head.presses("at-untick|" + id + "|" + it.in.office.stored(aziza).id() + "|0", null);
        assertThat(head.toast().words()).isEqualTo("Aziza is not ticked by hand.");
        assertThat(it.attendee(aziza).isPresent()).isTrue();
    }

    @Test
    void namesComeInPages() {
        for (int i = 10; i < 35; i++) {
            it.in.office.member("Pegawai " + i, Role.EMPLOYEE, null);
        }
        it.meeting();
        it.at("09:00");

        head.taps("Tick by hand…");
        assertThat(head.last().labels()).hasSize(12).contains("2/3 ›");
        head.taps("2/3 ›").taps("3/3 ›");
        assertThat(head.last().labels()).hasSize(11).contains("‹ 2/3", "Siti");
    }

    @Test
    void onlyThoseWhoRunTheMeetingMayTickAndClose() {
        it.meeting();
        it.at("09:00");
        var id = it.checkIn().id();
        var member = it.in.office.stored(siti).id();

        for (var data : new String[] {
            "at-tick|" + id,
            "at-why|" + id + "|" + member + "|no-phone",
            "at-untick|" + id + "|" + member + "|0",
            "at-close-y|" + id,
            "at-list|" + id,
            "at-show|" + id
        }) {
            aziza.presses(data, null);
            assertThat(aziza.toast().alert()).as("an employee: " + data).isTrue();
            chief.presses(data, null);
            assertThat(chief.toast().alert())
                    .as("a section head who did not call it: " + data)
                    .isTrue();
        }
        assertThat(it.checkIn().isOpen()).isTrue();
        assertThat(it.attendee(siti).isPresent()).isFalse();

        it.in.secretary.presses("at-why|" + id + "|" + member + "|no-phone", null);
        assertThat(it.attendee(siti).isByHand()).as("the secretary").isTrue();
        it.in.secretary.presses("at-why|" + id + "|nobody|no-phone", null);
        assertThat(it.in.secretary.toast().alert()).isTrue();
        it.in.secretary.presses("at-why|" + id + "|" + member + "|made-up", null);
        assertThat(it.in.secretary.toast().alert()).isTrue();
    }

    @Test
    void aSectionHeadRunsTheirOwnMeeting() {
        it.in.call(chief, "2026-11-25", "09:00", Repetition.ONCE);
        it.at("09:00");
        assertThat(it.shownCode(chief)).hasSize(4);

        tick(chief, "Aziza", "No phone");

        assertThat(it.attendee(aziza).isByHand()).isTrue();
    }

    @Test
    void closingEarlyAsksFirst() {
        it.meeting();
        it.at("09:00");
        head.taps("Close the check-in");
        assertThat(head.last().text()).contains("4 people are missing");
        head.taps("Cancel");
        assertThat(it.checkIn().isOpen()).isTrue();

        head.taps("Close the check-in").taps("Yes, close");

        assertThat(it.checkIn().isClosed()).isTrue();
        assertThat(shown(head, "Attendance: ")).hasSize(1);
        aziza.presses("at-here|" + it.checkIn().id(), null);
        assertThat(aziza.toast().words()).contains("closed");
    }

    @Test
    void atTheEndTheConvenerSeesWhoWasThere() {
        var meeting = it.meeting();
        it.answer(meeting, chief, Answer.EXCUSED);
        it.at("09:00");
        it.comesIn(aziza);
        it.at("09:12");
        it.comesIn(it.in.secretary);

        it.at("10:00");

        var report = shown(head, "Attendance: ");
        assertThat(report).hasSize(1);
        assertThat(report.get(0).text())
                .contains("present 3 (late 1) · excused 1 · missing 1", "Late 1: Maria (12 min)", "Missing 1: Siti");
        head.taps("Details");
        assertThat(head.last().text())
                .contains(
                        "On time 2", "• Aziza 09:00", "Late 1", "• Maria (12 min)", "Excused 1", "Missing 1", "• Siti")
                .contains("• Markus (no reason given)");
    }

    @Test
    void ticksAfterTheEndShowInTheReportUntilTheNextDay() {
        it.meeting();
        it.at("09:00");
        it.at("10:00");
        assertThat(shown(head, "Missing 4")).hasSize(1);

        tick(head, "Siti", "No phone");
        it.at("10:00:05");
        assertThat(shown(head, "Missing 3: Aziza, Maria, Markus")).hasSize(1);

        it.in.at("2026-11-26T10:00");
        it.sweep();
        head.presses("at-tick|" + it.checkIn().id(), null);
        assertThat(head.toast().words()).contains("24 hours");
    }

    @Test
    void figuresCanReadWhoWasThere() {
        var meeting = it.meeting();
        it.answer(meeting, chief, Answer.EXCUSED);
        it.at("09:00");
        it.comesIn(aziza);
        tick(head, "Siti", "No phone");
        it.at("09:12");
        it.comesIn(it.in.secretary);
        var day = Instant.parse("2026-11-25T00:00:00Z");
        var attendances = it.in.office.bean(Attendances.class);
        assertThat(attendances.of(day, day.plusSeconds(1))).as("still open").isEmpty();
        it.at("10:00");

        assertThat(attendances.of(day.plusSeconds(1), day.plusSeconds(60))).isEmpty();
        assertThat(attendances.of(day.minusSeconds(60), day)).isEmpty();
        var attendance = attendances.of(day, day.plusSeconds(1)).get(0);
        assertThat(attendance.kind()).isEqualTo(Kind.MEETING);
        assertThat(attendance.meeting()).isEqualTo(meeting.id());
        assertThat(attendance.presences())
                .containsExactlyInAnyOrder(
                        new Presence(id(head), Standing.ON_TIME, 0, false, null),
                        new Presence(id(aziza), Standing.ON_TIME, 0, false, null),
                        new Presence(id(siti), Standing.ON_TIME, 0, true, null),
                        new Presence(id(chief), Standing.EXCUSED, 0, false, null),
                        new Presence(id(it.in.secretary), Standing.LATE, 12, false, null));
        assertThat(it.in.office.bean(MeasuredAttendance.class).invited(new Period(day, day.plusSeconds(1))))
                .hasSize(5)
                .contains(
                        new Invited(id(aziza), Occasion.MEETING, AttendanceFacts.Presence.ON_TIME),
                        new Invited(id(chief), Occasion.MEETING, AttendanceFacts.Presence.EXCUSED),
                        new Invited(id(it.in.secretary), Occasion.MEETING, AttendanceFacts.Presence.LATE));
    }

    private String id(Phone phone) {
        return it.in.office.stored(phone).id();
    }

    @Test
    void theCardLeadsToTheAttendanceOnceThereIsOne() {
        it.meeting();
        it.at("09:00");
        var id = it.checkIn().id();

        it.in.secretary.presses("at-show|" + id, null);

        assertThat(it.in.secretary.last().text()).contains("Attendance: ", "present 1");
        assertThat(it.in.secretary.last().labels()).contains("Details", "Tick by hand…");
    }
}
