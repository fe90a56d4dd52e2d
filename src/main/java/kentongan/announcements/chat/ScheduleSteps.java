package kentongan.announcements.chat;

import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;
import kentongan.announcements.Announcement;
import kentongan.announcements.ComposeAnnouncement;
import kentongan.announcements.Timing;
import kentongan.announcements.Timing.Repeat;
import kentongan.announcements.chat.AskedMoment.Matter;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.Dialogue;
import kentongan.chat.DialogueSteps;
import kentongan.chat.IncomingMessage;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import org.springframework.stereotype.Component;

/** Asks when a draft is to go out, and whether it is to be repeated. */
@Component
class ScheduleSteps implements Button, DialogueSteps {

    static final String SCHEDULE = "d-when";
    static final String REPEAT = "d-again";
    private static final String TOPIC = "schedule";
    private static final String DAY = "d-when-day";
    private static final String TIME = "d-when-at";
    private static final String NOW = "d-when-now";

    private final ComposeAnnouncement compose;
    private final Composing composing;
    private final AskedMoment moment;

    ScheduleSteps(ComposeAnnouncement compose, Composing composing, AskedMoment moment) {
        this.compose = compose;
        this.composing = composing;
        this.moment = moment;
    }

    @Override
    public Set<String> actions() {
        return Set.of(SCHEDULE, DAY, TIME, NOW, REPEAT);
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void press(Conversation talk, Press press) {
        var draft = composing.draft(talk, press);
        switch (press.action()) {
            case SCHEDULE -> moment.ask(talk, matter(talk, draft));
            case NOW -> {
                if (talk.dialogue(TOPIC) != null) {
                    talk.leave();
                }
                composing.show(talk, press, compose.goingOut(draft, null));
            }
            case REPEAT -> composing.show(talk, press, repeat(draft));
            default ->
                moment.pressed(talk, press, matter(talk, draft))
                        .ifPresent(it -> composing.show(talk, press, goingOut(draft, it)));
        }
    }

    private Matter matter(Conversation talk, Announcement draft) {
        var now = draft.timing() == null
                ? Keyboard.NONE
                : Keyboard.row(Key.press(talk.texts().plain("schedule.now"), NOW, draft.id()));
        return new Matter(TOPIC, draft.id(), DAY, TIME, Keyboard.NONE, now);
    }

    private Optional<Announcement> goingOut(Announcement draft, ZonedDateTime at) {
        var repeat = draft.timing() == null ? Repeat.ONCE : draft.timing().repeat();
        return compose.goingOut(draft, Timing.from(at.toInstant(), repeat));
    }

    private Optional<Announcement> repeat(Announcement draft) {
        var timing = draft.timing();
        if (timing == null) {
            throw new StaleButton();
        }
        var all = Repeat.values();
        var next = all[(timing.repeat().ordinal() + 1) % all.length];
        return compose.goingOut(draft, timing.every(next));
    }

    @Override
    public void hear(Conversation talk, Dialogue dialogue, IncomingMessage message) {
        var id = dialogue.get(AskedMoment.ABOUT);
        var draft = id == null ? null : compose.draftOf(talk.member(), id).orElse(null);
        if (draft == null) {
            talk.leave();
            talk.say("compose.gone");
            return;
        }
        moment.heard(talk, dialogue, message)
                .flatMap(it -> goingOut(draft, it))
                .ifPresent(it -> composing.showBelow(talk, it));
    }
}
