package kentongan.meetings.chat;

import java.util.Set;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.Dialogue;
import kentongan.chat.IncomingMessage;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Press;
import kentongan.meetings.MeetingDraft;
import kentongan.meetings.Plan;
import kentongan.meetings.PlanMeeting;
import org.springframework.stereotype.Component;

/** Asks for the agenda, which may be left out. */
@Component
class AgendaStep implements PlanStep, Button {

    private static final String SKIP = "mp-skip";

    private final PlanMeeting plans;
    private final Planning planning;

    AgendaStep(PlanMeeting plans, Planning planning) {
        this.plans = plans;
        this.planning = planning;
    }

    @Override
    public Question asks() {
        return Question.AGENDA;
    }

    @Override
    public Set<String> actions() {
        return Set.of(SKIP);
    }

    @Override
    public Outgoing question(Conversation talk, MeetingDraft draft) {
        var skip = Key.press(talk.texts().plain("plan.skip"), SKIP, draft.id());
        return Outgoing.text(talk.texts().html("plan.agenda.ask")).with(Keyboard.row(skip));
    }

    @Override
    public void press(Conversation talk, Press press) {
        planning.next(talk, press, plans.about(planning.draft(talk, press), ""), Question.AGENDA);
    }

    @Override
    public void hear(Conversation talk, MeetingDraft draft, Dialogue dialogue, IncomingMessage message) {
        var agenda = message.words().strip();
        if (agenda.length() > Plan.LONGEST_AGENDA) {
            talk.say("plan.agenda.long", agenda.length(), Plan.LONGEST_AGENDA);
        } else if (agenda.isEmpty()) {
            talk.say("message.empty");
        } else {
            planning.next(talk, plans.about(draft, agenda), Question.AGENDA);
        }
    }
}
