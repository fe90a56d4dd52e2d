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

/** Asks what the meeting is called. */
@Component
class TitleStep implements PlanStep {

    private final PlanMeeting plans;
    private final Planning planning;

    TitleStep(PlanMeeting plans, Planning planning) {
        this.plans = plans;
        this.planning = planning;
    }

    @Override
    public Question asks() {
        return Question.TITLE;
    }

    @Override
    public Outgoing question(Conversation talk, MeetingDraft draft) {
        return Outgoing.text(talk.texts().html("plan.title.ask"));
    }

    @Override
    public void hear(Conversation talk, MeetingDraft draft, Dialogue dialogue, IncomingMessage message) {
        take(talk, draft, message.words());
    }

    /** Takes the title, or says what is wrong with it. */
    void take(Conversation talk, MeetingDraft draft, String words) {
        var problem = Line.problem(words, Plan.LONGEST_TITLE);
        if (problem.isPresent()) {
            talk.say("plan.title." + problem.get().name().toLowerCase(Locale.ROOT), Plan.LONGEST_TITLE);
        } else {
            planning.next(talk, plans.called(draft, Line.tidy(words)), Question.TITLE);
        }
    }
}
