package kentongan.meetings.chat;

import java.util.Set;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.Dialogue;
import kentongan.chat.DialogueSteps;
import kentongan.chat.IncomingMessage;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import kentongan.meetings.PlanMeeting;
import kentongan.office.Member;
import org.springframework.stereotype.Component;

/** Hands what is typed while a meeting is planned to the question it answers, and goes back. */
@Component
class PlanSteps implements DialogueSteps, Button {

    private final Planning planning;
    private final PlanMeeting plans;

    PlanSteps(Planning planning, PlanMeeting plans) {
        this.planning = planning;
        this.plans = plans;
    }

    @Override
    public String topic() {
        return Planning.TOPIC;
    }

    @Override
    public Set<String> actions() {
        return Set.of(Planning.BACK);
    }

    @Override
    public boolean isFor(Member member) {
        return member.isActive() && member.role().mayPost();
    }

    @Override
    public void hear(Conversation talk, Dialogue dialogue, IncomingMessage message) {
        var id = dialogue.get(Planning.DRAFT);
        var draft = id == null ? null : plans.of(talk.member(), id).orElse(null);
        if (draft == null) {
            talk.leave();
            talk.say("plan.gone");
        } else if (!message.isText()) {
            talk.say("plan.text-only");
        } else {
            planning.step(Question.valueOf(dialogue.step())).hear(talk, draft, dialogue, message);
        }
    }

    @Override
    public void press(Conversation talk, Press press) {
        var draft = planning.draft(talk, press);
        var number = press.number(1);
        if (number < 0 || number >= Question.values().length) {
            throw new StaleButton();
        }
        planning.ask(talk, press, draft, Question.values()[number]);
    }
}
