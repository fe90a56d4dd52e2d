package kentongan.announcements.chat;

import java.util.Set;
import kentongan.announcements.Announcement;
import kentongan.announcements.BoardTexts;
import kentongan.announcements.FollowAnnouncement;
import kentongan.announcements.RecallAnnouncement;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import org.springframework.stereotype.Component;

/** {@code Undo} within seconds at once, {@code Recall} later after asking once more. After an undo the draft is there again. */
@Component
class RecallButtons implements Button {

    private static final String SURE = "recall-yes";
    private static final String NO = "recall-no";

    private final FollowAnnouncement follow;
    private final RecallAnnouncement recall;
    private final Composing composing;

    RecallButtons(FollowAnnouncement follow, RecallAnnouncement recall, Composing composing) {
        this.follow = follow;
        this.recall = recall;
        this.composing = composing;
    }

    @Override
    public Set<String> actions() {
        return Set.of(BoardTexts.UNDO, BoardTexts.RECALL, SURE, NO);
    }

    @Override
    public void press(Conversation talk, Press press) {
        var announcement = follow.byId(press.argument(0), talk.member()).orElseThrow(StaleButton::new);
        if (!announcement.isSent() && !RecallAnnouncement.isDone(announcement, talk.at())) {
            talk.warn("recall.done-before");
            return;
        }
        switch (press.action()) {
            case BoardTexts.UNDO -> undo(talk, press, announcement);
            case SURE -> takeBack(talk, press, announcement, "recall.begun");
            case NO -> showBoard(talk, press, announcement);
            default -> ask(talk, press, announcement);
        }
    }

    private void undo(Conversation talk, Press press, Announcement announcement) {
        if (announcement.isSent() && !RecallAnnouncement.mayUndo(announcement, talk.at())) {
            talk.warn("undo.too-late");
            return;
        }
        takeBack(talk, press, announcement, "undo.done");
        composing.beginAgain(talk, announcement);
    }

    private void takeBack(Conversation talk, Press press, Announcement announcement, String toast) {
        var recalled = recall.recall(announcement, talk.at()).orElseThrow(StaleButton::new);
        talk.answer(toast);
        showBoard(talk, press, recalled);
    }

    private void showBoard(Conversation talk, Press press, Announcement announcement) {
        talk.replace(press, follow.board(announcement, talk.member()));
        if (press.messageId() != null) {
            follow.follow(announcement, talk.chatId(), press.messageId());
        }
    }

    /** Below the board, since the board itself is edited while things happen. */
    private static void ask(Conversation talk, Press press, Announcement announcement) {
        var texts = talk.texts();
        var keyboard = Keyboard.row(
                Key.press(texts.plain("recall.yes"), SURE, announcement.id()).danger(),
                Key.press(texts.plain("compose.cancel"), NO, announcement.id()));
        var question = Outgoing.text(
                        texts.html("recall.ask", announcement.words().excerpt(120)))
                .with(keyboard);
        talk.say(press.messageId() == null ? question : question.inReplyTo(press.messageId()));
    }
}
