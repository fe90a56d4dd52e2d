package kentongan.announcements.chat;

import java.util.Set;
import kentongan.announcements.Announcement;
import kentongan.announcements.FollowAnnouncement;
import kentongan.announcements.Kind;
import kentongan.announcements.SendAnnouncement;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import kentongan.office.Member;
import kentongan.office.Members;
import org.springframework.stereotype.Component;

/** Sends the draft; its card becomes the receipt board. */
@Component
class SendButton implements Button {

    static final String SEND = "d-send";

    private final Composing composing;
    private final SendAnnouncement send;
    private final FollowAnnouncement follow;
    private final Members members;

    SendButton(Composing composing, SendAnnouncement send, FollowAnnouncement follow, Members members) {
        this.composing = composing;
        this.send = send;
        this.follow = follow;
        this.members = members;
    }

    @Override
    public Set<String> actions() {
        return Set.of(SEND);
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
        } else if (nobodyGets(draft, talk.member())) {
            talk.warn("compose.nobody");
        } else {
            var sent = send.send(draft, talk.member(), talk.at()).orElseThrow(StaleButton::new);
            talk.answer("compose.sending");
            showBoard(talk, press, sent);
        }
    }

    private boolean nobodyGets(Announcement draft, Member author) {
        return members.active().stream()
                .noneMatch(it -> it.isReachable() && draft.audience().includes(it, author));
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
