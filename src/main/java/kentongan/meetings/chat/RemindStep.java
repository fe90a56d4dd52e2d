package kentongan.meetings.chat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.Dialogue;
import kentongan.chat.HeardTime;
import kentongan.chat.IncomingMessage;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import kentongan.meetings.MeetingDraft;
import kentongan.meetings.PlanMeeting;
import kentongan.meetings.Reminder;
import org.springframework.stereotype.Component;

/** Asks when those who come are reminded: the usual ones can be taken off, others typed. */
@Component
class RemindStep implements PlanStep, Button {

    private static final String TOGGLE = "mp-rem";
    private static final String DONE = "mp-rok";

    /** More would be a nuisance. */
    private static final int MOST = 6;

    private final PlanMeeting plans;
    private final Planning planning;
    private final HeardTime heard;
    private final ReminderDue due;

    RemindStep(PlanMeeting plans, Planning planning, HeardTime heard, ReminderDue due) {
        this.plans = plans;
        this.planning = planning;
        this.heard = heard;
        this.due = due;
    }

    @Override
    public Question asks() {
        return Question.REMIND;
    }

    @Override
    public Set<String> actions() {
        return Set.of(TOGGLE, DONE);
    }

    @Override
    public Outgoing question(Conversation talk, MeetingDraft draft) {
        var texts = talk.texts();
        var offered = new LinkedHashSet<>(Reminder.usual());
        offered.addAll(draft.reminders());
        var keyboard = Keyboard.NONE;
        for (var reminder : offered) {
            var isOn = draft.reminders().contains(reminder);
            var label = AudienceKeys.mark(isOn) + ReminderDue.label(reminder, texts);
            keyboard = keyboard.and(Key.press(label, TOGGLE, draft.id(), reminder.code()));
        }
        var done = Key.press(texts.plain("plan.done"), DONE, draft.id()).primary();
        return Outgoing.text(texts.html("plan.remind.ask")).with(keyboard.and(done));
    }

    @Override
    public void press(Conversation talk, Press press) {
        var draft = planning.draft(talk, press);
        if (press.action().equals(DONE)) {
            planning.next(talk, press, Optional.of(draft), Question.REMIND);
        } else {
            var reminder = known(draft, press.argument(1));
            var chosen = new ArrayList<>(draft.reminders());
            if (!chosen.remove(reminder)) {
                chosen.add(reminder);
            }
            var now = plans.reminding(draft, chosen).orElseThrow(StaleButton::new);
            planning.ask(talk, press, now, Question.REMIND);
        }
    }

    private static Reminder known(MeetingDraft draft, String code) {
        var all = new ArrayList<>(Reminder.usual());
        all.addAll(draft.reminders());
        return all.stream().filter(it -> it.code().equals(code)).findFirst().orElseThrow(StaleButton::new);
    }

    @Override
    public void hear(Conversation talk, MeetingDraft draft, Dialogue dialogue, IncomingMessage message) {
        heard.length(talk, message).ifPresent(ahead -> add(talk, draft, ahead));
    }

    private void add(Conversation talk, MeetingDraft draft, Duration ahead) {
        var reminder = Reminder.before(ahead);
        if (draft.reminders().contains(reminder)) {
            talk.say("plan.remind.twice");
        } else if (draft.reminders().size() >= MOST) {
            talk.say("plan.remind.most", MOST);
        } else if (!due.past(List.of(reminder), draft, talk.at()).isEmpty()) {
            talk.say("plan.remind.past");
        } else {
            var more = new ArrayList<>(draft.reminders());
            more.add(reminder);
            plans.reminding(draft, more).ifPresent(it -> planning.ask(talk, it, Question.REMIND));
        }
    }
}
