package kentongan.announcements.chat;

import java.util.Set;
import kentongan.announcements.Announcement;
import kentongan.announcements.FollowAnnouncement;
import kentongan.announcements.ScheduleAnnouncement;
import kentongan.announcements.SendAnnouncement;
import kentongan.announcements.chat.AskedMoment.Matter;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.Dialogue;
import kentongan.chat.DialogueSteps;
import kentongan.chat.IncomingMessage;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import kentongan.office.Member;
import kentongan.office.Members;
import org.springframework.stereotype.Component;

/** Lists what stands on the schedule; each can be sent at once, moved, or taken off, which makes it a draft again. */
@Component
class ScheduledButtons implements Button, DialogueSteps {

    private static final String TOPIC = "schedule.move";
    private static final String DAY = "sched-day";
    private static final String TIME = "sched-at";

    private final ScheduleAnnouncement schedule;
    private final SendAnnouncement send;
    private final FollowAnnouncement follow;
    private final ScheduledCard card;
    private final Asking asking;

    ScheduledButtons(
            ScheduleAnnouncement schedule,
            SendAnnouncement send,
            FollowAnnouncement follow,
            ScheduledCard card,
            Asking asking) {
        this.schedule = schedule;
        this.send = send;
        this.follow = follow;
        this.card = card;
        this.asking = asking;
    }

    /** How another time is asked for, and what a draft looks like again. */
    @Component
    record Asking(AskedMoment moment, ComposeCard composeCard, Members members) {}

    @Override
    public Set<String> actions() {
        return Set.of(
                ScheduledCard.LIST,
                ScheduledCard.OPEN,
                ScheduledCard.SEND,
                ScheduledCard.MOVE,
                ScheduledCard.OFF,
                DAY,
                TIME);
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public boolean isFor(Member member) {
        return member.isActive() && member.role().mayPost();
    }

    @Override
    public void press(Conversation talk, Press press) {
        if (press.action().equals(ScheduledCard.LIST)) {
            talk.say(card.list(schedule.list(talk.member()), talk.texts()));
            return;
        }
        var sent = follow.byId(press.argument(0), talk.member());
        if (sent.isPresent()) {
            talk.answer("compose.sent-before");
            show(talk, press, send.goOn(sent.get(), talk.at()));
            return;
        }
        var scheduled = schedule.byId(press.argument(0), talk.member()).orElseThrow(StaleButton::new);
        switch (press.action()) {
            case ScheduledCard.OPEN -> willShow(talk, scheduled, talk.say(card.of(scheduled, talk.texts())));
            case ScheduledCard.SEND -> sendNow(talk, press, scheduled);
            case ScheduledCard.MOVE -> asking.moment().ask(talk, matter(scheduled));
            case ScheduledCard.OFF -> takeOff(talk, press, scheduled);
            default ->
                asking.moment()
                        .pressed(talk, press, matter(scheduled))
                        .flatMap(to -> schedule.move(scheduled, to.toInstant(), talk.at()))
                        .ifPresent(it -> talk.replace(press, card.of(it, talk.texts())));
        }
    }

    private static Matter matter(Announcement scheduled) {
        return new Matter(TOPIC, scheduled.id(), DAY, TIME, Keyboard.NONE, Keyboard.NONE);
    }

    private void willShow(Conversation talk, Announcement scheduled, int messageId) {
        schedule.willShow(scheduled, talk.chatId(), messageId);
    }

    private void sendNow(Conversation talk, Press press, Announcement scheduled) {
        if (scheduled.timing() != null && scheduled.timing().repeats()) {
            talk.warn("schedule.repeats");
            return;
        }
        talk.answer("compose.sending");
        var author = asking.members().byId(scheduled.author()).orElseThrow(StaleButton::new);
        show(talk, press, send.send(scheduled, author, talk.at()).orElseThrow(StaleButton::new));
    }

    private void show(Conversation talk, Press press, Announcement sent) {
        Outgoing board = follow.board(sent, talk.member());
        talk.replace(press, board);
        if (press.messageId() != null) {
            follow.follow(sent, talk.chatId(), press.messageId());
        }
    }

    /** Its author goes on composing; for anybody else it just ends here. */
    private void takeOff(Conversation talk, Press press, Announcement scheduled) {
        var draft = schedule.takeOff(scheduled).orElseThrow(StaleButton::new);
        talk.answer("schedule.off.done");
        talk.replace(
                press,
                draft.author().equals(talk.member().id())
                        ? asking.composeCard().of(draft, talk.member(), talk.texts())
                        : Outgoing.text(talk.texts().html("schedule.off.done")));
    }

    @Override
    public void hear(Conversation talk, Dialogue dialogue, IncomingMessage message) {
        var id = dialogue.get(AskedMoment.ABOUT);
        var scheduled = id == null || !isFor(talk.member())
                ? null
                : schedule.byId(id, talk.member()).orElse(null);
        if (scheduled == null) {
            talk.leave();
            talk.say("compose.gone");
            return;
        }
        asking.moment()
                .heard(talk, dialogue, message)
                .flatMap(to -> schedule.move(scheduled, to.toInstant(), talk.at()))
                .ifPresent(it -> willShow(talk, it, talk.say(card.of(it, talk.texts()))));
    }
}
