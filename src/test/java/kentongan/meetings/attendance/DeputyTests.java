package kentongan.meetings.attendance;

import static kentongan.meetings.MeetingOffice.shown;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.List;
import kentongan.chat.Phone;
import kentongan.meetings.Meeting;
import kentongan.meetings.Repetition;
import kentongan.office.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The secretary calls the meeting; the head is among the invited. */
class DeputyTests {

    private final AttendanceOffice it = AttendanceOffice.inEnglish();
    private final Phone head = it.in.head;
    private final Phone secretary = it.in.secretary;
    private final Phone chief = it.in.chief;
    private final Phone siti = it.in.siti;

    @AfterEach
    void close() {
        it.close();
    }

    private Meeting meeting() {
        return it.in.call(secretary, "2026-11-25", "09:00", Repetition.ONCE);
    }

    @Test
    void theHeadSendsADeputyFromTheInvitation() {
        meeting();

        head.taps("Send a deputy…").taps("Markus");

        assertThat(head.last().text()).contains("Markus goes to Rapat koordinasi");
        assertThat(shown(chief, "You go to Rapat koordinasi in the place of Yohanis"))
                .hasSize(1);
        assertThat(siti.sees()).noneMatch(message -> message.labels().contains("Send a deputy…"));
    }

    @Test
    void attendanceShowsWhoRepresentsTheHead() {
        meeting();
        head.taps("Send a deputy…").taps("Markus");
        it.at("09:00");
        assertThat(shown(head, "has begun")).as("the head need not come").isEmpty();
        it.comesIn(chief);

        it.at("10:00");

        var report = shown(secretary, "Attendance: ").get(0).text();
        assertThat(report).contains("Head: represented by Markus\n", "present 2 (late 0) · excused 1 · missing 2");
        secretary.taps("Details");
        assertThat(secretary.last().text()).contains("• Yohanis (represented by Markus)");
    }

    @Test
    void aDeputyWhoDoesNotComeShows() {
        meeting();
        head.taps("Send a deputy…").taps("Markus");
        it.at("09:00");
        it.at("10:00");

        assertThat(shown(secretary, "Head: represented by Markus, who has not come"))
                .hasSize(1);
    }

    @Test
    void aHeadWhoComesIsPresentAndAHeadWhoDoesNotIsMissing() {
        meeting();
        it.at("09:00");
        assertThat(shown(head, "has begun")).hasSize(1);
        secretary.presses("at-show|" + it.checkIn().id(), null);
        assertThat(secretary.last().text()).contains("Head: missing");
        it.at("09:10");
        it.comesIn(head);
        it.at("10:00");

        assertThat(shown(secretary, "Head: 10 min late")).hasSize(1);
    }

    @Test
    void somebodyElseCanBeSentInTheirPlaceOrNobody() {
        meeting();
        head.taps("Send a deputy…").taps("Markus").taps("Somebody else…").taps("Siti");
        assertThat(shown(chief, "You no longer need to go")).hasSize(1);
        assertThat(shown(siti, "You go to Rapat koordinasi")).hasSize(1);

        head.taps("No deputy");

        assertThat(shown(siti, "You no longer need to go")).hasSize(1);
        it.at("09:00");
        assertThat(shown(head, "has begun")).hasSize(1);
    }

    @Test
    void theSecretaryMaySendOneForTheHeadAndNobodyElse() {
        var meeting = it.in.call(head, "2026-11-26", "09:00", Repetition.ONCE);
        secretary.presses("dp-open|" + meeting.id(), null);
        assertThat(secretary.toast().alert())
                .as("the head called it and is not invited")
                .isTrue();

        var other = meeting();
        secretary.presses("dp-open|" + other.id(), null);
        secretary.taps("Siti");
        assertThat(shown(siti, "You go to")).hasSize(1);
        var occurrence = other.occurrences().get(0).id();
        for (var data :
                new String[] {"dp-open|" + other.id(), "dp-send|" + occurrence + "|m104", "dp-none|" + occurrence}) {
            chief.presses(data, null);
            assertThat(chief.toast().alert()).isTrue();
        }
        secretary.presses("dp-send|" + occurrence + "|nobody", null);
        assertThat(secretary.toast().alert()).isTrue();
        assertThat(shown(siti, "no longer")).isEmpty();
    }

    @Test
    void aDeputyWhoWasNotInvitedIsExpectedOnceNamed() {
        var chiefs = it.in.call(secretary, "2026-11-25", "09:00", Repetition.ONCE);
        var late = it.in.office.member("Tamu", Role.EMPLOYEE, null);
        it.at("09:00");
        late.presses("at-here|" + it.checkIn().id(), null);
        assertThat(late.toast().words()).contains("not invited");

        head.presses("dp-open|" + chiefs.id(), null);
        head.taps("Tamu");
        it.sweep();
        it.comesIn(late);

        assertThat(late.last().text()).contains("Present, on time");
    }

    @Test
    void aDeputyStaysWhenTheMeetingIsMovedAndIsForOneTimeOfASeriesOnly() {
        var weekly = it.in.call(
                secretary,
                "2026-11-25",
                "09:00",
                Repetition.weekly(List.of(DayOfWeek.WEDNESDAY)).times(3));
        head.taps("Send a deputy…").taps("Markus");
        it.in.moveOne(weekly, 0, "2026-11-25", "11:00");

        it.at("11:00");
        assertThat(shown(head, "has begun")).isEmpty();
        it.in.at("2026-12-02T09:00");
        it.sweep();
        assertThat(shown(head, "has begun")).hasSize(1);
    }
}
