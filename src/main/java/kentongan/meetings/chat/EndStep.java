package kentongan.meetings.chat;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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
import kentongan.meetings.LocalStart;
import kentongan.meetings.MeetingDraft;
import kentongan.meetings.PlanMeeting;
import kentongan.meetings.Repetition;
import org.springframework.stereotype.Component;

/** Asks how long a series goes on: some months, until a day, or so many times. */
@Component
class EndStep implements PlanStep, Button {

    private static final String MONTHS = "mp-end";
    private static final int[] OFFERED = {3, 6, Repetition.MOST_MONTHS};
    private static final Pattern TIMES = Pattern.compile("(\\d{1,4})\\s*(?:kali|x|times)?", Pattern.CASE_INSENSITIVE);

    private final PlanMeeting plans;
    private final Planning planning;
    private final HeardTime heard;

    EndStep(PlanMeeting plans, Planning planning, HeardTime heard) {
        this.plans = plans;
        this.planning = planning;
        this.heard = heard;
    }

    @Override
    public Question asks() {
        return Question.END;
    }

    @Override
    public Set<String> actions() {
        return Set.of(MONTHS);
    }

    @Override
    public Outgoing question(Conversation talk, MeetingDraft draft) {
        var keys = IntStream.of(OFFERED)
                .mapToObj(it -> Key.press(talk.texts().plain("plan.end.months", it), MONTHS, draft.id(), it))
                .toList();
        return Outgoing.text(talk.texts().html("plan.end.ask")).with(Keyboard.NONE.and(keys));
    }

    private static LocalStart start(MeetingDraft draft) {
        var start = draft.start();
        if (start == null) {
            throw new StaleButton();
        }
        return start;
    }

    @Override
    public void press(Conversation talk, Press press) {
        var draft = planning.draft(talk, press);
        var months = press.number(1);
        if (months < 1 || months > Repetition.MOST_MONTHS) {
            throw new StaleButton();
        }
        var last = start(draft).date().plusMonths(months);
        planning.next(talk, press, plans.repeated(draft, draft.repetition().until(last)), Question.END);
    }

    @Override
    public void hear(Conversation talk, MeetingDraft draft, Dialogue dialogue, IncomingMessage message) {
        var times = TIMES.matcher(message.words().strip());
        if (times.matches()) {
            times(talk, draft, Integer.parseInt(times.group(1)));
        } else {
            var start = start(draft);
            heard.day(talk, message, start.zone()).ifPresent(last -> {
                if (last.isBefore(start.date())) {
                    talk.say("plan.end.early");
                } else if (last.isAfter(start.date().plusMonths(Repetition.MOST_MONTHS))) {
                    talk.say("plan.end.late");
                } else {
                    planning.next(talk, plans.repeated(draft, draft.repetition().until(last)), Question.END);
                }
            });
        }
    }

    private void times(Conversation talk, MeetingDraft draft, int times) {
        var most = draft.repetition()
                .until(start(draft).date().plusMonths(Repetition.MOST_MONTHS))
                .days(start(draft).date())
                .size();
        if (times < 1) {
            talk.say("plan.end.none");
        } else if (times > most) {
            talk.say("plan.end.often", most);
        } else {
            planning.next(talk, plans.repeated(draft, draft.repetition().times(times)), Question.END);
        }
    }
}
