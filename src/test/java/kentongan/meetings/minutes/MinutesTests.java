package kentongan.meetings.minutes;

import static kentongan.meetings.MeetingOffice.shown;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kentongan.announcements.Announcement;
import kentongan.announcements.FollowAnnouncement;
import kentongan.chat.IncomingMessage.SentFile;
import kentongan.chat.Media;
import kentongan.chat.Outgoing.CopyOf;
import kentongan.chat.Phone;
import kentongan.meetings.Meeting;
import kentongan.meetings.Repetition;
import kentongan.meetings.attendance.AttendanceOffice;
import kentongan.office.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The head's weekly meeting of Wednesday 25 November 2026, 09:00, is over at 10:00. */
class MinutesTests {

    private final AttendanceOffice it = AttendanceOffice.inEnglish();
    private final Phone head = it.in.head;
    private final Phone aziza = it.in.aziza;
    private final Phone siti = it.in.siti;
    private final Phone chief = it.in.chief;

    @AfterEach
    void close() {
        it.close();
    }

    private Meeting meet(Phone convener) {
        var weekly = Repetition.weekly(List.of(DayOfWeek.WEDNESDAY)).times(3);
        var meeting = it.in.call(convener, "2026-11-25", "09:00", weekly);
        it.at("09:00");
        it.comesIn(aziza);
        it.at("10:00");
        return meeting;
    }

    private List<Announcement> announcements() {
        return it.in.office.bean(MongoTemplate.class).findAll(Announcement.class);
    }

    @Test
    void minutesGoToAllWhoWereInvitedAfterAPreview() {
        meet(head);
        head.taps("Write minutes…").says("We spoke of <roofs>.");

        assertThat(head.sees().get(head.sees().size() - 2).text())
                .contains("Minutes: Rapat koordinasi", "Wednesday, 25 November 2026", "We spoke of <roofs>.");
        assertThat(head.last().text()).contains("This is how 4 people get it");
        assertThat(shown(aziza, "Minutes:")).isEmpty();
        head.taps("Send to 4");

        assertThat(head.last().text()).contains("go to 4 people");
        for (var phone : List.of(aziza, siti, chief, it.in.secretary)) {
            assertThat(shown(phone, "We spoke of <roofs>.")).hasSize(1);
        }
        assertThat(announcements()).isEmpty();
    }

    @Test
    void decisionsBecomeInstructionsWithOwnerAndDeadline() {
        meet(head);
        head.taps("Write minutes…")
                .says("Notes.\n- Repair the roof: Siti, 5/12\n- 20 people came\n- Buy <paint>: Aziza, 1/12");
        assertThat(head.last().text())
                .contains("Instructions that are sent with it: 2", "Siti: Repair the roof (Sat, 5 Dec 16:00)")
                .contains("Aziza: Buy <paint> (Tue, 1 Dec 16:00)");
        assertThat(announcements()).as("nothing is sent before").isEmpty();

        head.taps("Send to 4");

        assertThat(head.last().text()).contains("Instructions sent: 2");
        assertThat(shown(siti, "Repair the roof\n\nDecided at Rapat koordinasi"))
                .hasSize(1);
        assertThat(shown(aziza, "Buy <paint>\n\nDecided at")).hasSize(1);
        var roof = announcements().stream()
                .filter(it -> it.words().html().plain().contains("roof"))
                .findFirst()
                .orElseThrow();
        assertThat(roof.terms().deadline()).isEqualTo(Instant.parse("2026-12-05T07:00:00Z"));
        assertThat(roof.recipients()).containsExactly(it.in.office.stored(siti).id());
        siti.taps("✅ Understood");
        var tally = it.in.office
                .bean(FollowAnnouncement.class)
                .tally(it.in.office
                        .bean(FollowAnnouncement.class)
                        .byId(roof.id(), it.in.office.stored(head))
                        .orElseThrow());
        assertThat(tally.toString()).contains("understood=1");
    }

    @Test
    void whatCannotBeReadGetsASentenceEachAndAnotherChance() {
        it.in.office.member("Siti Rahma", Role.EMPLOYEE, null);
        it.in.office.member("Siti Aminah", Role.EMPLOYEE, null);
        meet(head);
        head.taps("Write minutes…")
                .says(
                        "Notes.\n- Roof: Petrus, 5/12\n- Paint: Siti R, 1/11\n- Chairs: Siti A, 3/12\n- Desks: Rahma Aminah, 2/12");

        assertThat(head.last().text())
                .contains("3 decisions can't be sent as they stand")
                .contains("Nobody in the office is called “Petrus”.")
                .contains("“1/11” is over already.");
        assertThat(head.last().labels()).doesNotContain("Send to 6");

        head.says("- Roof: Siti A, 5/12\n- Paint: Siti, 1/12 ambigu\n- Desks: Siti R, 2/12");
        assertThat(head.last().text()).contains("One decision can't be sent").contains("is not a date I can read");
        head.says("Paint: Siti R, 1/12");

        assertThat(head.last().text()).contains("Instructions that are sent with it: 4");
        assertThat(head.sees().get(head.sees().size() - 2).text())
                .contains("- Roof: Siti A, 5/12", "- Paint: Siti R, 1/12")
                .doesNotContain("Petrus", "1/11", "ambigu");
        head.taps("Send to 6");
        assertThat(announcements()).hasSize(4);
    }

    @Test
    void linesThatCannotBeReadMayStandAsWords() {
        meet(head);
        head.taps("Write minutes…").says("- Roof: Petrus, 5/12\n- Paint: Siti, 1/12");

        head.taps("Leave them as words");
        assertThat(head.last().text()).contains("Instructions that are sent with it: 1");
        head.taps("Send to 4");

        assertThat(shown(aziza, "- Roof: Petrus, 5/12")).hasSize(1);
        assertThat(announcements()).hasSize(1);
    }

    @Test
    void aFileIsCarriedAlongWithTheWords() {
        meet(head);
        head.taps("Write minutes…").says("Notes.");
        head.sends(new SentFile(Media.PHOTO, "f1", null, null, 10), "");
        head.taps("Send to 4");

        var got = shown(aziza, "Notes.");
        assertThat(got).hasSize(1);
        assertThat(got.get(0).message().attachment()).isInstanceOf(CopyOf.class);
    }

    @Test
    void aTextThatIsTooLongOrDoesNotFitBesideAFileIsRefusedWithTheLimit() {
        meet(head);
        head.taps("Write minutes…").says("x".repeat(3_501));
        assertThat(head.last().text()).contains("3500");
        head.says("x".repeat(3_500));
        assertThat(head.last().labels()).contains("Send to 4");

        head.sends(new SentFile(Media.DOCUMENT, "f1", "a.pdf", null, 10), "");
        assertThat(head.last().text()).contains("Beside a file at most 700 characters");
        head.taps("Send to 4");
        assertThat(head.last().text()).contains("Beside a file at most 700 characters");
        head.says("brief");
        head.taps("Send to 4");
        assertThat(shown(aziza, "brief")).hasSize(1);
    }

    @Test
    void minutesCanBeCorrectedAndOnlyNewDecisionsAreSent() {
        meet(head);
        head.taps("Write minutes…").says("Notes.\n- Roof: Siti, 5/12").taps("Send to 4");

        head.taps("Correct the minutes…").says("Better notes.\n- Roof: Siti, 5/12\n- Paint: Aziza, 1/12");
        assertThat(head.last().text())
                .contains("Instructions that are sent with it: 1")
                .doesNotContain("Roof");
        head.taps("Send to 4");

        assertThat(shown(aziza, "Corrected minutes: Rapat koordinasi")).hasSize(1);
        assertThat(shown(aziza, "Better notes.")).hasSize(1);
        assertThat(announcements()).hasSize(2);
    }

    @Test
    void aTaskOfTheAuthorsOwnIsNoInstruction() {
        meet(head);
        head.taps("Write minutes…").says("- Call the regent: Yohanis, 5/12");

        assertThat(head.last().text()).contains("Yours; no instruction is sent").contains("Call the regent");
        head.taps("Send to 4");
        assertThat(announcements()).isEmpty();
    }

    @Test
    void theNextReminderOpensWithWhatIsStillOpen() {
        meet(head);
        head.taps("Write minutes…")
                .says("- Roof: Siti, 5/12\n- Paint: Aziza, 1/12\n- Regent: Yohanis, 5/12")
                .taps("Send to 4");
        aziza.taps("✅ Understood").taps("🏁 Done");

        it.in.at("2026-12-02T08:00");

        var reminder = shown(chief, "Still open from before");
        assertThat(reminder).hasSize(1);
        assertThat(reminder.get(0).text())
                .startsWith("Still open from before\n")
                .contains("• Siti: Roof (Sat, 5 Dec 16:00)", "• Yohanis: Regent", "⏰ Rapat koordinasi")
                .doesNotContain("Paint");
    }

    @Test
    void onlyThoseWhoRunTheMeetingWriteItsMinutesAndOnlyOnceItIsOver() {
        it.in.call(head, "2026-11-25", "09:00", Repetition.ONCE);
        it.at("09:00");
        head.presses("at-min|" + it.checkIn().id(), null);
        assertThat(head.toast().alert()).as("not over").isTrue();
        it.at("10:00");
        for (var phone : List.of(aziza, chief)) {
            phone.presses("at-min|" + it.checkIn().id(), null);
            assertThat(phone.toast().alert()).isTrue();
        }
        it.in.secretary.presses("at-min|" + it.checkIn().id(), null);
        it.in.secretary.says("Notes of the secretary.");
        var data = it.in.secretary.last().keys().get(0).data();

        head.presses(String.valueOf(data), null);
        assertThat(head.toast().alert()).as("somebody else's draft").isTrue();
        it.in.secretary.taps("Send to 4");
        assertThat(shown(head, "Notes of the secretary.")).hasSize(1);
        it.in.secretary.presses(String.valueOf(data), null);
        assertThat(it.in.secretary.toast().alert()).as("sent twice").isTrue();
        assertThat(shown(head, "Notes of the secretary.")).hasSize(1);
    }

    @Test
    void anyCommandLeavesTheMinutesAndCancelDropsThem() {
        meet(head);
        head.taps("Write minutes…").says("/help").says("/cancel");
        assertThat(head.last().text()).contains("nothing to cancel");

        head.taps("Write minutes…").says("Notes.").taps("Cancel");
        assertThat(head.last().text()).contains("not sent");
    }

    @Test
    void whatACrashLeftHalfSentIsFinished() {
        meet(head);
        it.in.office.carriesAtOnce(false);
        head.taps("Write minutes…").says("Notes.\n- Roof: Siti, 5/12");
        var mongo = it.in.office.bean(MongoTemplate.class);
        var draft = mongo.findAll(MinutesDraft.class).get(0);
        it.in.office.bean(MinutesArchive.class).move(draft.id(), MinutesDraft.State.DRAFT, MinutesDraft.State.SENDING);

        it.in.office.clock().advance(Duration.ofMinutes(1));
        it.in.office.bean(SendMinutes.class).resume(it.in.now());
        it.in.office.bean(SendMinutes.class).resume(it.in.now());
        it.in.office.carry();

        assertThat(shown(aziza, "Notes.")).hasSize(1);
        assertThat(announcements()).hasSize(1);
    }
}
