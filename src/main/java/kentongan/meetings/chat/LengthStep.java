package kentongan.meetings.chat;

import java.time.Duration;
import java.util.Set;
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
import kentongan.meetings.MeetingDraft;
import kentongan.meetings.Plan;
import kentongan.meetings.PlanMeeting;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks how long it lasts. */
@Component
class LengthStep implements PlanStep, Button {

    private static final String LENGTH = "mp-len";
    private static final int[] OFFERED = {30, 60, 90, 120, 180};
    private static final int A_ROW = 3;

    private final PlanMeeting plans;
    private final Planning planning;
    private final HeardTime heard;

    LengthStep(PlanMeeting plans, Planning planning, HeardTime heard) {
        this.plans = plans;
        this.planning = planning;
        this.heard = heard;
    }

    @Override
    public Question asks() {
        return Question.LENGTH;
    }

    @Override
    public Set<String> actions() {
        return Set.of(LENGTH);
    }

    @Override
    public Outgoing question(Conversation talk, MeetingDraft draft) {
        var keys = IntStream.of(OFFERED)
                .mapToObj(it -> Key.press(talk.texts().plain("plan.length." + it), LENGTH, draft.id(), it))
                .toList();
        return Outgoing.text(talk.texts().html("plan.length.ask")).with(Keyboard.NONE.andRows(keys, A_ROW));
    }

    @Override
    public void press(Conversation talk, Press press) {
        var draft = planning.draft(talk, press);
        var length = Duration.ofMinutes(press.number(1));
        var problem = problem(length);
        if (problem == null) {
            planning.next(talk, press, plans.lasting(draft, length), Question.LENGTH);
        } else {
            talk.warn(problem);
        }
    }

    @Override
    public void hear(Conversation talk, MeetingDraft draft, Dialogue dialogue, IncomingMessage message) {
        // a minus or nothing but noughts is a length too, only none that anything can have
        if (message.words().strip().matches("-.*|0+([.:,]0+)?( .*)?")) {
            talk.say("plan.length.none");
            return;
        }
        heard.length(talk, message).ifPresent(length -> {
            var problem = problem(length);
            if (problem == null) {
                planning.next(talk, plans.lasting(draft, length), Question.LENGTH);
            } else {
                talk.say(problem);
            }
        });
    }

    private static @Nullable String problem(Duration length) {
        if (length.isNegative() || length.isZero()) {
            return "plan.length.none";
        }
        return length.compareTo(Plan.LONGEST) > 0 ? "plan.length.long" : null;
    }
}
