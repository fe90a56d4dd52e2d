package kentongan.announcements.chat;

import java.util.Set;
import kentongan.announcements.Announcement;
import kentongan.announcements.Clockface;
import kentongan.announcements.FollowAnnouncement;
import kentongan.announcements.Kind;
import kentongan.announcements.Priority;
import kentongan.announcements.SendAnnouncement;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.Html;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import org.springframework.stereotype.Component;

/** Sends the draft; its card becomes the receipt board. An urgent one, or one sent before, is asked about once more. */
@Component
class SendButton implements Button {

    static final String SEND = "d-send";
    private static final String SURE = "d-sure";

    private final Composing composing;
    private final SendAnnouncement send;
    private final FollowAnnouncement follow;
    private final Clockface clockface;

    SendButton(Composing composing, SendAnnouncement send, FollowAnnouncement follow, Clockface clockface) {
        this.composing = composing;
        this.send = send;
        this.follow = follow;
        this.clockface = clockface;
    }

    @Override
    public Set<String> actions() {
        return Set.of(SEND, SURE);
    }

    @Override
    public void press(Conversation talk, Press press) {
        var sentBefore = follow.byId(press.argument(0), talk.member());
        if (sentBefore.isPresent()) {
            talk.answer("compose.sent-before");
            showBoard(talk, press, sentBefore.get());
            return;
        }
        var draft = composing.draft(talk, press);
        if (draft.kind() == Kind.POLL && draft.replies().isEmpty()) {
            talk.warn("poll.missing");
        } else if (draft.terms().isOverdue(talk.at())) {
            talk.warn("task.deadline.past");
        } else if (!OptionSteps.leaveRoom(draft)) {
            talk.warn("poll.question.long", OptionSteps.longest(draft));
        } else if (send.reachable(draft, talk.member()) == 0) {
            talk.warn("compose.nobody");
        } else if (press.action().equals(SURE) || !asksAgain(talk, press, draft)) {
            // at once, since writing the deliveries of a large office takes a moment
            talk.answer("compose.sending");
            var sent = send.send(draft, talk.member(), talk.at()).orElseThrow(StaleButton::new);
            showBoard(talk, press, sent);
        }
    }

    /** Asks once more where that is due; returns whether it is. */
    private boolean asksAgain(Conversation talk, Press press, Announcement draft) {
        var texts = talk.texts();
        var question = Html.EMPTY;
        var same = send.sameBefore(draft, talk.at());
        if (same.isPresent() && same.get().sentAt() != null) {
            question = texts.html("compose.same", clockface.time(same.get().sentAt()));
        }
        if (draft.priority() == Priority.URGENT) {
            question = question.paragraph(texts.html("compose.urgent", send.reachable(draft, talk.member())));
        }
        if (question.isBlank()) {
            return false;
        }
        var keyboard = Keyboard.row(
                Key.press(texts.plain("compose.yes-send"), SURE, draft.id()).primary(),
                Key.press(texts.plain("compose.cancel"), DraftButtons.BACK, draft.id()));
        talk.replace(press, Outgoing.text(question).with(keyboard));
        return true;
    }

    private void showBoard(Conversation talk, Press press, Announcement sent) {
        var board = follow.board(sent, talk.member());
        var messageId = press.messageId();
        if (messageId == null) {
            messageId = talk.say(board);
        } else {
            talk.edit(messageId, board);
        }
        follow.follow(sent, talk.chatId(), messageId);
    }
}
