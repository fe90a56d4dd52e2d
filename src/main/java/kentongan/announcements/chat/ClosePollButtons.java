package kentongan.announcements.chat;

import java.util.Set;
import kentongan.announcements.Announcement;
import kentongan.announcements.ClosePoll;
import kentongan.announcements.FollowAnnouncement;
import kentongan.announcements.Kind;
import kentongan.announcements.PollTexts;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import org.springframework.stereotype.Component;

/** Closes a poll after asking once more. */
@Component
class ClosePollButtons implements Button {

    private static final String SURE = "poll-close-y";
    private static final String NO = "poll-close-n";
    private static final int EXCERPT = 120;

    private final FollowAnnouncement follow;
    private final ClosePoll closePoll;

    ClosePollButtons(FollowAnnouncement follow, ClosePoll closePoll) {
        this.follow = follow;
        this.closePoll = closePoll;
    }

    @Override
    public Set<String> actions() {
        return Set.of(PollTexts.CLOSE, SURE, NO);
    }

    @Override
    public void press(Conversation talk, Press press) {
        var poll = follow.byId(press.argument(0), talk.member())
                .filter(it -> it.kind() == Kind.POLL)
                .orElseThrow(StaleButton::new);
        if (!poll.isSent()) {
            talk.warn("recall.done-before");
        } else if (press.action().equals(NO)) {
            showBoard(talk, press, poll);
        } else if (press.action().equals(SURE)) {
            talk.answer("poll.close.begun");
            closePoll.close(poll, talk.at());
            showBoard(talk, press, poll);
        } else if (closePoll.isClosed(poll)) {
            talk.warn("poll.close.done-before");
        } else {
            ask(talk, press, poll);
        }
    }

    private void showBoard(Conversation talk, Press press, Announcement poll) {
        talk.replace(press, follow.board(poll, talk.member()));
        if (press.messageId() != null) {
            follow.follow(poll, talk.chatId(), press.messageId());
        }
    }

    /** Below the board, since the board itself is edited while things happen. */
    private static void ask(Conversation talk, Press press, Announcement poll) {
        var texts = talk.texts();
        var keyboard = Keyboard.row(
                Key.press(texts.plain("poll.close.yes"), SURE, poll.id()).danger(),
                Key.press(texts.plain("compose.cancel"), NO, poll.id()));
        var question = Outgoing.text(texts.html("poll.close.ask", poll.words().excerpt(EXCERPT)))
                .with(keyboard);
        talk.say(press.messageId() == null ? question : question.inReplyTo(press.messageId()));
    }
}
