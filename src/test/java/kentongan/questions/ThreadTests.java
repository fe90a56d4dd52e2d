package kentongan.questions;

import static org.assertj.core.api.Assertions.assertThat;

import kentongan.chat.ChatFixture;
import kentongan.chat.IncomingMessage.SentFile;
import kentongan.chat.Media;
import kentongan.chat.Phone;
import kentongan.office.Members;
import kentongan.office.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ThreadTests {

    private final ChatFixture office = ChatFixture.inEnglish("kentongan.questions", "kentongan.announcements");
    private final Phone head = office.member("Yohanis", Role.HEAD, null);
    private final Phone maria = office.member("Maria", Role.SECRETARY, null);
    private final Phone budi = office.member("Budi", Role.EMPLOYEE, null);

    @AfterEach
    void close() {
        office.close();
    }

    private void replies(Phone phone, String words) {
        phone.says(words, phone.last().messageId());
    }

    @Test
    void aReplyToAnAnswerIsAFurtherQuestionToWhoeverGaveIt() {
        budi.says("/ask When do we meet?");
        head.taps("Hand on…").taps("Maria");
        replies(maria, "At seven");

        replies(budi, "In the morning?");

        assertThat(budi.last().text()).contains("further question", "Maria");
        assertThat(maria.last().text())
                .containsSubsequence(
                        "Question from Budi", "Earlier:", "When do we meet?", "At seven", "In the morning?");
        assertThat(head.last().text()).doesNotContain("In the morning?");
        assertThat(maria.says("/questions").last().text()).contains("No answer yet: 1", "In the morning?");
    }

    @Test
    void theThreadGoesOnForAsLongAsThereAreReplies() {
        budi.says("/ask one?");
        replies(head, "first");
        replies(budi, "two?");
        replies(head, "second");
        replies(budi, "three?");

        assertThat(head.last().text()).contains("two?", "second", "three?").doesNotContain("one?");
        replies(head, "third");
        assertThat(budi.last().text()).contains("Yohanis", "three?", "third");
        head.says("/questions");
        assertThat(head.last().text()).contains("no questions without an answer");
    }

    @Test
    void aFollowUpKeepsTheAnnouncementItIsAbout() {
        head.says("Meeting at 7").taps("Send to 2");
        budi.taps("❓ Question").says("Where?");
        replies(head, "In the hall");

        replies(budi, "Which hall?");

        assertThat(head.last().text()).contains("About: Meeting at 7", "Where?", "In the hall", "Which hall?");
        assertThat(head.last().labels()).contains("Answer to all");
    }

    @Test
    void whereTheAnswererMayNotAnswerAnyMoreItGoesToTheHead() {
        budi.says("/ask When?");
        head.taps("Hand on…").taps("Maria");
        replies(maria, "At seven");
        office.bean(Members.class).set(office.stored(maria).id(), "role", Role.EMPLOYEE);

        replies(budi, "In the morning?");

        assertThat(budi.last().text()).contains("Yohanis");
        assertThat(head.last().text()).contains("In the morning?");
    }

    @Test
    void theAnswerToAnObstacleQuotesIt() {
        head.says("Meeting at 7").taps("Send to 2");
        budi.taps("⛔ Obstacle").says("My car is broken");

        assertThat(head.last().text()).contains("Obstacle from Budi", "My car is broken");
        replies(head, "Come with me");

        assertThat(budi.last().text())
                .containsSubsequence(
                        "Yohanis", "answers the obstacle you reported", "My car is broken", "Come with me");
    }

    @Test
    void theSameReplyHandledAgainAsksOnce() {
        budi.says("/ask When?");
        replies(head, "At seven");
        replies(budi, "In the morning?");
        var cards = head.sees().size();

        office.handleAgain();

        assertThat(head.sees()).hasSize(cards);
    }

    @Test
    void aLongExchangeWithAPictureStillFitsItsCaption() {
        office.bean(Members.class).set(office.stored(budi).id(), "name", "🥁".repeat(64));
        head.says("m".repeat(3000)).taps("Send to 2");
        budi.taps("❓ Question").says("q".repeat(3000));
        replies(head, "a".repeat(3000));
        var answer = budi.last().messageId();
        var photo = new SentFile(Media.PHOTO, "f", null, null, 10);
        budi.says("c".repeat(600), answer);
        head.taps("Hand on…").taps("Maria");
        assertThat(maria.last().text()).contains("Earlier:", "With Maria").endsWith("c".repeat(600));

        budi.says("/ask").sends(photo, "d".repeat(600));
        head.taps("Hand on…").taps("Maria");
        assertThat(maria.last().text()).contains("dddd");
        replies(maria, "e".repeat(3000));
        assertThat(head.last().text()).contains("Answered by Maria", "dddd");
    }

    @Test
    void nobodyGoesOnFromAnAnswerThatIsNotTheirs() {
        budi.says("/ask When?");
        replies(head, "At seven");

        replies(head, "Thanks?");

        assertThat(head.sees()).noneMatch(it -> it.text().contains("further question"));
    }
}
