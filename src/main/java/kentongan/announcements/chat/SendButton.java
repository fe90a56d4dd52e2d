package kentongan.announcements.chat;

import java.util.Set;
import kentongan.announcements.Announcement;
import kentongan.announcements.Clockface;
import kentongan.announcements.FollowAnnouncement;
import kentongan.announcements.Kind;
import kentongan.announcements.Priority;
import kentongan.announcements.ScheduleAnnouncement;
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
    private final Sending sending;
    private final FollowAnnouncement follow;

    SendButton(Composing composing, SendAnnouncement send, Sending sending, FollowAnnouncement follow) {
        this.composing = composing;
        this.send = send;
        this.sending = sending;
        this.follow = follow;
    }

    /** Where it goes if it does not go out at once. */
    @Component
    record Sending(ScheduleAnnouncement schedule, ScheduledCard card) {}

    @Override
    public Set<String> actions() {
        return Set.of(SEND, SURE);
    }

    @Override
    public void press(Conversation talk, Press press) {
        var sentBefore = follow.byId(press.argument(0), talk.member());
        if (sentBefore.isPresent()) {
            talk.answer("compose.sent-before");
            showBoard(talk, press, send.goOn(sentBefore.get(), talk.at()));
            return;
        }
        var scheduledBefore = sending.schedule().byId(press.argument(0), talk.member());
        if (scheduledBefore.isPresent()) {
            talk.answer("schedule.done");
            talk.replace(press, sending.card().of(scheduledBefore.get(), talk.texts()));
            return;
        }
        var draft = composing.draft(talk, press);
        if (isReady(talk, draft) && (press.action().equals(SURE) || !asksAgain(talk, press, draft))) {
            if (sending.schedule().departure(draft, talk.at()).isAfter(talk.at())) {
                schedule(talk, press, draft);
            } else {
                send(talk, press, draft);
            }
        }
    }

    /** Whether nothing keeps it from being sent; if something does, its author is told. */
    private boolean isReady(Conversation talk, Announcement draft) {
        if (draft.kind() == Kind.POLL && draft.replies().isEmpty()) {
            talk.warn("poll.missing");
        } else if (draft.timing() != null && !draft.timing().at().isAfter(talk.at())) {
            talk.warn("schedule.past");
        } else if (draft.terms().isOverdue(talk.at())) {
            talk.warn("task.deadline.past");
        } else if (draft.terms().isOverdue(sending.schedule().departure(draft, talk.at()))) {
            talk.warn("schedule.deadline");
        } else if (!OptionSteps.leaveRoom(draft)) {
            talk.warn("poll.question.long", OptionSteps.longest(draft));
        } else if (send.reachable(draft, talk.member()) == 0) {
            talk.warn("compose.nobody");
        } else {
            return true;
        }
        return false;
    }

    private void send(Conversation talk, Press press, Announcement draft) {
        // at once, since writing the deliveries of a large office takes a moment
        talk.answer("compose.sending");
        var sent = send.send(draft, talk.member(), talk.at()).orElseThrow(StaleButton::new);
        showBoard(talk, press, sent);
    }

    private void schedule(Conversation talk, Press press, Announcement draft) {
        var scheduled = sending.schedule().schedule(draft, talk.at()).orElseThrow(StaleButton::new);
        talk.answer("schedule.done");
        var card = sending.card().of(scheduled, talk.texts());
        var messageId = press.messageId();
        if (messageId == null) {
            messageId = talk.say(card);
        } else {
            talk.edit(messageId, card);
        }
        sending.schedule().willShow(scheduled, talk.chatId(), messageId);
    }

    /** Asks once more where that is due; returns whether it is. */
    private boolean asksAgain(Conversation talk, Press press, Announcement draft) {
        var texts = talk.texts();
        var question = Html.EMPTY;
        var same = send.sameBefore(draft, talk.at());
        if (same.isPresent() && same.get().sentAt() != null) {
            question = texts.html("compose.same", Clockface.time(same.get().sentAt(), talk.texts()));
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
