package kentongan.announcements.chat;

import java.util.Map;
import java.util.Set;
import kentongan.announcements.ComposeAnnouncement;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.Dialogue;
import kentongan.chat.DialogueSteps;
import kentongan.chat.HeardTime;
import kentongan.chat.IncomingMessage;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Press;
import kentongan.office.OfficeHours;
import org.springframework.stereotype.Component;

/** Asks by when an announcement is to be answered or done, and hears the day and the time. */
@Component
class DeadlineSteps implements Button, DialogueSteps {

    static final String DEADLINE = "d-due";
    private static final String NONE = "d-due-no";
    private static final String DRAFT = "draft";

    private final ComposeAnnouncement compose;
    private final Composing composing;
    private final HeardTime heard;
    private final OfficeHours hours;

    DeadlineSteps(ComposeAnnouncement compose, Composing composing, HeardTime heard, OfficeHours hours) {
        this.compose = compose;
        this.composing = composing;
        this.heard = heard;
        this.hours = hours;
    }

    @Override
    public Set<String> actions() {
        return Set.of(DEADLINE, NONE);
    }

    @Override
    public String topic() {
        return "deadline";
    }

    @Override
    public void press(Conversation talk, Press press) {
        var draft = composing.draft(talk, press);
        if (press.action().equals(NONE)) {
            if (talk.dialogue(topic()) != null) {
                talk.leave();
            }
            composing.show(talk, press, compose.dueBy(draft, null));
            return;
        }
        talk.begin(topic(), "time", Map.of(DRAFT, draft.id()));
        var ask = Outgoing.text(talk.texts().html("task.deadline.ask"));
        var none = Key.press(talk.texts().plain("task.deadline.none"), NONE, draft.id());
        talk.say(draft.terms().deadline() == null ? ask : ask.with(Keyboard.row(none)));
    }

    @Override
    public void hear(Conversation talk, Dialogue dialogue, IncomingMessage message) {
        var id = dialogue.get(DRAFT);
        var draft = id == null ? null : compose.draftOf(talk.member(), id).orElse(null);
        if (draft == null) {
            talk.leave();
            talk.say("compose.gone");
            return;
        }
        heard.future(talk, message, hours.zone()).ifPresent(deadline -> {
            talk.leave();
            compose.dueBy(draft, deadline.toInstant()).ifPresent(it -> composing.showBelow(talk, it));
        });
    }
}
