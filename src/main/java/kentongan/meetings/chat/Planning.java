package kentongan.meetings.chat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kentongan.chat.Conversation;
import kentongan.chat.Key;
import kentongan.chat.Outgoing;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import kentongan.meetings.MeetingDraft;
import kentongan.meetings.PlanMeeting;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Leads through the questions by which a meeting is planned. The plan is stored, and the dialogue holds where one stands. */
@Component
class Planning {

    static final String TOPIC = "meeting";
    static final String DRAFT = "draft";
    static final String BACK = "mp-back";

    private final PlanMeeting plans;
    private final ObjectProvider<PlanStep> steps;

    Planning(PlanMeeting plans, ObjectProvider<PlanStep> steps) {
        this.plans = plans;
        this.steps = steps;
    }

    /**
     * The plan whose button was pressed.
     *
     * @throws StaleButton if it is gone, was carried out, or is not theirs
     */
    MeetingDraft draft(Conversation talk, Press press) {
        return plans.of(talk.member(), press.argument(0)).orElseThrow(StaleButton::new);
    }

    /** Asks the question below what was said. */
    void ask(Conversation talk, MeetingDraft draft, Question name) {
        expect(talk, draft, name);
        talk.say(question(talk, draft, name));
    }

    /** Asks the question in place of the one whose button was pressed. */
    void ask(Conversation talk, Press press, MeetingDraft draft, Question name) {
        expect(talk, draft, name);
        talk.replace(press, question(talk, draft, name));
    }

    /** Asks the next question after a typed answer; says that the plan is gone where it is. */
    void next(Conversation talk, Optional<MeetingDraft> draft, Question answered) {
        if (draft.isEmpty()) {
            talk.leave();
            talk.say("plan.gone");
        } else {
            ask(talk, draft.get(), after(draft.get(), answered));
        }
    }

    /** Asks the next question after an answer by a button. */
    void next(Conversation talk, Press press, Optional<MeetingDraft> draft, Question answered) {
        var still = draft.orElseThrow(StaleButton::new);
        ask(talk, press, still, after(still, answered));
    }

    /** What is typed next answers that question. */
    void expect(Conversation talk, MeetingDraft draft, Question name) {
        talk.begin(TOPIC, name.name(), Map.of(DRAFT, draft.id()));
    }

    PlanStep step(Question name) {
        return steps.stream().filter(it -> it.asks() == name).findFirst().orElseThrow();
    }

    /** The same question with the button to go back to the one before. */
    Outgoing withBack(Conversation talk, MeetingDraft draft, Outgoing question, Question name) {
        if (name == Question.TITLE) {
            return question;
        }
        var back = Key.press(
                talk.texts().plain("plan.back"),
                BACK,
                draft.id(),
                before(draft, name).ordinal());
        return question.with(question.keyboard().and(back));
    }

    private Outgoing question(Conversation talk, MeetingDraft draft, Question name) {
        return withBack(talk, draft, step(name).question(talk, draft), name);
    }

    private static Question after(MeetingDraft draft, Question answered) {
        return neighbour(draft, answered, 1);
    }

    private static Question before(MeetingDraft draft, Question asked) {
        return neighbour(draft, asked, -1);
    }

    /** Only what is held more than once has an end to ask for. */
    private static Question neighbour(MeetingDraft draft, Question name, int step) {
        var all = List.of(Question.values());
        var next = all.get(Math.min(Math.max(0, name.ordinal() + step), all.size() - 1));
        return next == Question.END && draft.repetition().isOnce() ? all.get(next.ordinal() + step) : next;
    }
}
