package kentongan.announcements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PollTests {

    private final PollOffice office = new PollOffice("Aziza", "Markus", "Siti");

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void aTapIsAVoteAndTheBoardShowsItAsABar() {
        office.drafts("Monday", "Friday").sends();

        office.staff(1).taps("Friday");
        office.staff(2).taps("Friday");

        assertThat(office.staff(1).toast().words()).isEqualTo("Friday – recorded 10:00");
        assertThat(office.onPhone(1).labels()).containsExactly("Monday", "Friday 10:00");
        assertThat(office.board().text())
                .contains("Monday 0\n░░░░░░░░░░ 0%", "Friday 2\n▓▓▓▓▓▓▓▓▓▓ 100%", "no answer 1");
    }

    @Test
    void aVoteCanBeChangedAndTheFirstOneKeepsTheResponseTime() {
        office.drafts("Monday", "Friday").sends();
        office.chat.clock().advance(Duration.ofMinutes(1));
        office.staff(1).taps("Friday");
        office.chat.clock().advance(Duration.ofMinutes(5));

        office.staff(1).taps("Monday");

        assertThat(office.onPhone(1).labels()).containsExactly("Monday 10:06", "Friday");
        assertThat(office.board().text()).contains("Monday 1\n", "Friday 0\n", "median 1 min 0 s");
    }

    @Test
    void ofSeveralChoicesEachTapTakesOrLeavesOne() {
        office.drafts("Monday", "Tuesday", "Friday").with("Several choices").sends();
        assertThat(office.onPhone(1).text()).contains("You may choose several");

        office.staff(1).taps("Friday").taps("Monday");
        assertThat(office.onPhone(1).labels()).containsExactly("Monday 10:00", "Tuesday", "Friday 10:00");
        assertThat(office.board().text()).contains("Monday 1\n▓▓▓▓▓▓▓▓▓▓ 100%", "Friday 1\n", "no answer 2");

        office.staff(1).taps("Monday");
        assertThat(office.staff(1).toast().words()).isEqualTo("Monday – taken back");
        assertThat(office.board().text()).contains("Monday 0\n", "Friday 1\n", "no answer 2");
    }

    @Test
    void whoTakesEveryChoiceBackHasNotAnswered() {
        office.drafts("Monday", "Friday").with("Several choices").sends();

        office.staff(1).taps("Friday").taps("Friday");

        assertThat(office.onPhone(1).labels()).containsExactly("Monday", "Friday");
        assertThat(office.board().text()).contains("Friday 0\n", "no answer 3");
    }

    @Test
    void aVoteThatIsHandledAgainAfterACrashChangesNothing() {
        office.drafts("Monday", "Friday").with("Several choices").sends();
        office.staff(1).taps("Friday");

        office.chat.handleAgain();
        assertThat(office.board().text()).contains("Friday 1\n");

        office.staff(1).taps("Friday");
        office.chat.handleAgain();
        assertThat(office.board().text()).contains("Friday 0\n");
    }

    @Test
    void aReplyInWordsIsNoVoteAndAVoteReplacesItAsTheAnswer() {
        office.drafts("Monday", "Friday").sends();
        office.staff(1).says("Neither!", office.onPhone(1).messageId());
        assertThat(office.board().text()).contains("Friday 0\n", "Reply 1", "no answer 2");

        office.staff(1).taps("Friday");

        assertThat(office.board().text()).contains("Friday 1\n", "no answer 2").doesNotContain("Reply 1");
    }

    @Test
    void aCorrectionThatMattersAsksForNewVotes() {
        office.drafts("Monday", "Friday").sends();
        office.staff(1).taps("Friday");
        office.chat.clock().advance(Duration.ofMinutes(1));
        office.board();
        office.head.taps("Correct…").says(PollOffice.QUESTION + " At nine?").taps("It matters");

        assertThat(office.onPhone(1).labels()).containsExactly("Monday", "Friday");
        assertThat(office.board().text()).contains("Friday 0\n", "answered the old text 1", "no answer 3");
    }

    @Test
    void forgedVotesAreRefused() {
        office.drafts("Monday", "Friday").sends();
        var id = office.poll().id();

        for (var forged : List.of(
                "vote|" + id + "|2|1",
                "vote|" + id + "|-1|1",
                "vote|" + id + "|x|1",
                "vote-cast|" + id + "|1",
                "vote-mark|" + id + "|1",
                "re|" + id + "|0",
                "re|" + id + "|voted",
                "vote|nothing|0|1")) {
            office.staff(1).presses(forged, office.onPhone(1).messageId());
            assertThat(office.staff(1).toast().alert()).as(forged).isTrue();
        }
        office.head.presses("vote|" + id + "|0|1", null);

        assertThat(office.board().text()).contains("Monday 0\n", "Friday 0\n", "no answer 3");
    }
}
