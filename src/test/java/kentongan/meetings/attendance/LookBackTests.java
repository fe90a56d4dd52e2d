package kentongan.meetings.attendance;

import static kentongan.meetings.MeetingOffice.shown;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kentongan.chat.Phone;
import kentongan.meetings.Repetition;
import kentongan.meetings.lookback.LookBack;
import kentongan.meetings.lookback.SumUp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** The secretary's meeting is on a Wednesday; the head, Aziza and Siti come, Markus does not. */
class LookBackTests {

    private final AttendanceOffice it = AttendanceOffice.inEnglish();
    private final Phone secretary = it.in.secretary;
    private final Phone head = it.in.head;
    private final Phone aziza = it.in.aziza;
    private final Phone siti = it.in.siti;

    @AfterEach
    void close() {
        it.close();
    }

    private void meet() {
        it.in.call(secretary, "2026-11-25", "09:00", Repetition.ONCE);
        it.at("09:00");
        it.comesIn(head);
        it.comesIn(aziza);
        it.comesIn(siti);
        it.at("10:00");
    }

    private void sumUp(String time) {
        it.in.at(time);
        it.in.office.bean(SumUp.class).sumUp(it.in.now());
        it.in.office.carry();
    }

    @Test
    void thosePresentAreAskedTheOthersAndTheConvenerAreNot() {
        meet();

        assertThat(shown(aziza, "What went well / what was lacking?")).hasSize(1);
        assertThat(shown(head, "What went well / what was lacking?")).hasSize(1);
        assertThat(shown(it.in.chief, "What went well")).isEmpty();
        assertThat(shown(secretary, "What went well")).isEmpty();
    }

    @Test
    void theAnswersReachConvenerAndHeadOnTheNextWorkingDayWithoutNames() {
        meet();
        aziza.taps("Answer…").says("Short & <clear>");
        assertThat(aziza.last().text()).isEqualTo("What was lacking?");
        aziza.says("Coffee");
        assertThat(aziza.last().text()).contains("Thank you");
        siti.taps("Answer…").taps("Skip").says("Chairs");

        sumUp("2026-11-26T07:29");
        assertThat(shown(secretary, "What people said")).isEmpty();
        sumUp("2026-11-26T07:30");
        sumUp("2026-11-26T07:31");

        var summary = shown(secretary, "What people said of Rapat koordinasi");
        assertThat(summary).hasSize(1);
        assertThat(summary.get(0).text())
                .contains("3 people were asked", "What went well\n• Short & <clear>", "• Coffee", "• Chairs")
                .doesNotContain("Aziza", "Siti");
        assertThat(shown(head, "What people said")).hasSize(1);
        assertThat(shown(aziza, "What people said")).isEmpty();
    }

    /** As when a second process saw it due before the first had sent it. */
    @Test
    void aSummaryThatIsPutInTwiceArrivesOnce() {
        meet();
        aziza.taps("Answer…").says("Short").says("Coffee");
        sumUp("2026-11-26T07:30");
        it.in.office
                .bean(MongoTemplate.class)
                .updateMulti(new Query(), Update.update("summedUp", false), LookBack.class);

        sumUp("2026-11-26T07:31");

        assertThat(shown(secretary, "What people said")).hasSize(1);
        assertThat(shown(head, "What people said")).hasSize(1);
    }

    @Test
    void nothingStoredTellsWhoSaidIt() {
        meet();
        aziza.taps("Answer…").says("Short").says("Coffee");

        var remarks = it.in.office
                .bean(MongoTemplate.class)
                .getCollection("remarks")
                .find()
                .into(new ArrayList<>());

        assertThat(remarks)
                .hasSize(2)
                .allSatisfy(remark -> assertThat(remark.keySet())
                        .containsExactlyInAnyOrder("_id", "lookBack", "question", "words", "_class"));
        assertThat(it.in.office
                        .bean(MongoTemplate.class)
                        .getCollection("dialogues")
                        .countDocuments())
                .isZero();
    }

    /** A modified client can press a button that nobody sent it. */
    @Test
    void theConvenerWhoGetsTheAnswersGivesNone() {
        it.in.call(secretary, "2026-11-25", "09:00", Repetition.ONCE);
        it.at("09:00");
        it.comesIn(aziza);
        it.at("10:00");
        assertThat(it.attendee(secretary).isPresent()).isTrue();

        for (var action : List.of("lb-answer", "lb-nothing", "lb-skip")) {
            secretary.presses(action + "|" + it.checkIn().id() + "|well", null);
            assertThat(secretary.toast().words()).as(action).contains("closed");
        }
        assertThat(it.attendee(secretary).lookedBack()).isEmpty();
    }

    @Test
    void eachAnswersOnceAndOnlyThosePresentAndOnlyUntilTheSummary() {
        meet();
        aziza.taps("Skip");
        assertThat(aziza.last().text()).contains("skipped");
        aziza.presses("lb-answer|" + it.checkIn().id(), null);
        assertThat(aziza.toast().words()).contains("answered already");
        it.in.chief.presses("lb-answer|" + it.checkIn().id(), null);
        assertThat(it.in.chief.toast().words()).contains("closed");
        siti.taps("Answer…").says("x".repeat(501));
        assertThat(siti.last().text()).contains("500 characters at most");

        sumUp("2026-11-26T07:30");
        siti.says("Too late");

        assertThat(siti.last().text()).contains("closed");
        assertThat(shown(secretary, "What people said"))
                .as("nobody said anything")
                .isEmpty();
    }
}
