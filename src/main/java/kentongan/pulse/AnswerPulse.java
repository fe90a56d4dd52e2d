package kentongan.pulse;

import java.time.Instant;
import java.util.Optional;
import kentongan.chat.Outgoing;
import kentongan.chat.Texts;
import kentongan.office.Member;
import org.springframework.stereotype.Component;

/** Takes an anonymous answer to the question of a week: once, without a trace of what it was beside who gave it. */
@Component
public class AnswerPulse {

    private final Pulses pulses;
    private final PulseTexts texts;

    AnswerPulse(Pulses pulses, PulseTexts texts) {
        this.pulses = pulses;
        this.texts = texts;
    }

    /** What became of an answer. */
    public enum Outcome {
        COUNTED,
        /** The member has answered before; that one stays. */
        ANSWERED_BEFORE,
        TOO_LATE,
        /** There is no such question or answer, or the member was not asked. */
        NOT_ASKED
    }

    public Outcome answer(String week, Member member, int answer, Instant now) {
        var pulse = pulses.of(week).orElse(null);
        if (pulse == null || answer < 1 || answer > PulseCount.MOST) {
            return Outcome.NOT_ASKED;
        }
        if (!pulse.isOpen(now)) {
            return Outcome.TOO_LATE;
        }
        if (pulses.answer(pulse, member.id(), answer)) {
            return Outcome.COUNTED;
        }
        var after = pulses.of(week).orElse(pulse);
        if (after.closed()) {
            return Outcome.TOO_LATE;
        }
        return after.answered().containsKey(member.id()) ? Outcome.ANSWERED_BEFORE : Outcome.NOT_ASKED;
    }

    /** The question as it stands on the phone of somebody who has answered. */
    public Optional<Outgoing> answered(String week, Texts in) {
        return pulses.of(week).map(it -> texts.answered(it, in));
    }
}
