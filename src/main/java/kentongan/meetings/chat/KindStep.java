package kentongan.meetings.chat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.Dialogue;
import kentongan.chat.IncomingMessage;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import kentongan.meetings.MeetingDraft;
import kentongan.meetings.Plan.Kind;
import kentongan.meetings.PlanMeeting;
import org.springframework.stereotype.Component;

/** Asks whether it is a meeting or a training. */
@Component
class KindStep implements PlanStep, Button {

    private static final String KIND = "mp-kind";

    private final PlanMeeting plans;
    private final Planning planning;

    KindStep(PlanMeeting plans, Planning planning) {
        this.plans = plans;
        this.planning = planning;
    }

    @Override
    public Question asks() {
        return Question.KIND;
    }

    @Override
    public Set<String> actions() {
        return Set.of(KIND);
    }

    @Override
    public Outgoing question(Conversation talk, MeetingDraft draft) {
        var keys = Arrays.stream(Kind.values())
                .map(it -> Key.press(talk.texts().plain("plan.kind." + code(it)), KIND, draft.id(), code(it)))
                .toList();
        return Outgoing.text(talk.texts().html("plan.kind.ask")).with(Keyboard.NONE.and(keys));
    }

    private static String code(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void press(Conversation talk, Press press) {
        var draft = planning.draft(talk, press);
        var kind = Arrays.stream(Kind.values())
                .filter(it -> code(it).equals(press.argument(1)))
                .findFirst()
                .orElseThrow(StaleButton::new);
        planning.next(talk, press, plans.ofKind(draft, kind), Question.KIND);
    }

    @Override
    public void hear(Conversation talk, MeetingDraft draft, Dialogue dialogue, IncomingMessage message) {
        var typed = message.words().strip();
        var kind = Arrays.stream(Kind.values())
                .filter(it -> talk.texts().plain("plan.kind." + code(it)).equalsIgnoreCase(typed))
                .findFirst();
        if (kind.isPresent()) {
            planning.next(talk, plans.ofKind(draft, kind.get()), Question.KIND);
        } else {
            talk.say(planning.withBack(talk, draft, question(talk, draft), Question.KIND));
        }
    }
}
