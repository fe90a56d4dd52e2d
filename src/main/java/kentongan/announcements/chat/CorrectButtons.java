package kentongan.announcements.chat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kentongan.announcements.Announcement;
import kentongan.announcements.BoardTexts;
import kentongan.announcements.ClosePoll;
import kentongan.announcements.CorrectAnnouncement;
import kentongan.announcements.FollowAnnouncement;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.Dialogue;
import kentongan.chat.DialogueSteps;
import kentongan.chat.Html;
import kentongan.chat.IncomingMessage;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import kentongan.office.Member;
import org.springframework.stereotype.Component;

/** Corrects an announcement: the new text first, then whether the change matters. */
@Component
class CorrectButtons implements Button, DialogueSteps {

    private static final String MATTERS = "correct-yes";
    private static final String SMALL = "correct-no";
    private static final String ANNOUNCEMENT = "announcement";
    private static final String TEXT = "text";
    private static final String VERSION = "version";
    private static final int MOST_NAMES = 30;

    private final FollowAnnouncement follow;
    private final CorrectAnnouncement correct;
    private final ClosePoll closePoll;

    CorrectButtons(FollowAnnouncement follow, CorrectAnnouncement correct, ClosePoll closePoll) {
        this.follow = follow;
        this.correct = correct;
        this.closePoll = closePoll;
    }

    @Override
    public Set<String> actions() {
        return Set.of(BoardTexts.CORRECT, MATTERS, SMALL);
    }

    @Override
    public String topic() {
        return "correct";
    }

    @Override
    public void press(Conversation talk, Press press) {
        var announcement = follow.byId(press.argument(0), talk.member())
                .filter(Announcement::isSent)
                .orElseThrow(StaleButton::new);
        if (closePoll.isClosed(announcement)) {
            talk.warn("poll.closed.correct");
        } else if (press.action().equals(BoardTexts.CORRECT)) {
            talk.begin(topic(), "text", Map.of(ANNOUNCEMENT, announcement.id(), VERSION, version(announcement)));
            var hasFile = announcement.words().hasFile();
            talk.say(hasFile ? "correct.ask.caption" : "correct.ask");
        } else {
            correct(talk, press, announcement, press.action().equals(MATTERS));
        }
    }

    @Override
    public void hear(Conversation talk, Dialogue dialogue, IncomingMessage message) {
        var id = dialogue.get(ANNOUNCEMENT);
        var announcement = id == null
                ? null
                : follow.byId(id, talk.member()).filter(Announcement::isSent).orElse(null);
        if (announcement == null) {
            talk.leave();
            talk.say("reply.gone");
        } else if (!message.isText()) {
            talk.say(!announcement.words().hasFile() ? "correct.text-only" : "correct.caption-only");
        } else if (fits(talk, announcement, message)) {
            talk.keep(dialogue.at("matters").with(TEXT, message.html().markup()));
            askWhetherItMatters(talk, announcement);
        }
    }

    private static boolean fits(Conversation talk, Announcement announcement, IncomingMessage message) {
        var most = Announcement.longest(announcement.words());
        if (message.html().isBlank()) {
            talk.say("compose.empty");
        } else if (message.html().length() > most) {
            talk.say("compose.too-long", message.html().length(), most);
        } else if (message.html().equals(announcement.words().html())) {
            talk.say("correct.same");
        } else {
            return true;
        }
        return false;
    }

    private static void askWhetherItMatters(Conversation talk, Announcement announcement) {
        var texts = talk.texts();
        var keyboard = Keyboard.row(Key.press(texts.plain("correct.matters"), MATTERS, announcement.id()))
                .and(Key.press(texts.plain("correct.small"), SMALL, announcement.id()));
        talk.say(Outgoing.text(texts.html("correct.matters.ask")).with(keyboard));
    }

    private void correct(Conversation talk, Press press, Announcement announcement, boolean matters) {
        var dialogue = talk.dialogue(topic());
        if (dialogue == null || !announcement.id().equals(dialogue.get(ANNOUNCEMENT))) {
            throw new StaleButton();
        }
        var text = dialogue.get(TEXT);
        if (text == null) {
            throw new StaleButton();
        }
        var isDone = CorrectAnnouncement.isDone(announcement, new Html(text), talk.at());
        if (!isDone && !version(announcement).equals(dialogue.get(VERSION))) {
            talk.leave();
            talk.warn("correct.meanwhile");
            talk.replace(press, Outgoing.text(talk.texts().html("correct.meanwhile")));
            return;
        }
        var done = correct.correct(announcement, new Html(text), matters, talk.at())
                .orElseThrow(StaleButton::new);
        talk.leave();
        talk.answer("correct.done.short");
        talk.replace(press, Outgoing.text(said(talk, done.answered())));
    }

    private static String version(Announcement announcement) {
        return String.valueOf(announcement.versions().size());
    }

    private static Html said(Conversation talk, List<Member> answered) {
        var done = talk.texts().html("correct.done");
        if (answered.isEmpty()) {
            return done;
        }
        return done.paragraph(talk.texts()
                .html("correct.answered", answered.size(), NameList.of(answered, MOST_NAMES, talk.texts())));
    }
}
