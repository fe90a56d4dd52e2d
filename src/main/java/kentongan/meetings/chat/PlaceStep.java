package kentongan.meetings.chat;

import java.util.Locale;
import kentongan.chat.Conversation;
import kentongan.chat.Dialogue;
import kentongan.chat.IncomingMessage;
import kentongan.chat.Outgoing;
import kentongan.meetings.MeetingDraft;
import kentongan.meetings.Plan;
import kentongan.meetings.PlanMeeting;
import kentongan.office.Line;
import org.springframework.stereotype.Component;

/** Asks where it is held, or by which link. */
@Component
class PlaceStep implements PlanStep {

    private final PlanMeeting plans;
    private final Planning planning;

    PlaceStep(PlanMeeting plans, Planning planning) {
        this.plans = plans;
        this.planning = planning;
    }

    @Override
    public Question asks() {
        return Question.PLACE;
    }

    @Override
    public Outgoing question(Conversation talk, MeetingDraft draft) {
        return Outgoing.text(talk.texts().html("plan.place.ask"));
    }

    @Override
    public void hear(Conversation talk, MeetingDraft draft, Dialogue dialogue, IncomingMessage message) {
        var problem = Line.problem(message.words(), Plan.LONGEST_PLACE);
        if (problem.isPresent()) {
            talk.say("plan.place." + problem.get().name().toLowerCase(Locale.ROOT), Plan.LONGEST_PLACE);
        } else {
            planning.next(talk, plans.at(draft, Line.tidy(message.words())), Question.PLACE);
        }
    }
}
