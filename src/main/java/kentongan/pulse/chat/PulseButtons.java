package kentongan.pulse.chat;

import java.util.Set;
import kentongan.chat.Button;
import kentongan.chat.Confidential;
import kentongan.chat.Conversation;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import kentongan.pulse.AnswerPulse;
import kentongan.pulse.PulseResults;
import kentongan.pulse.PulseTexts;
import org.springframework.stereotype.Component;

/** Answers the question of the week in one tap, and shows its result. */
@Component
class PulseButtons implements Button, Confidential {

    private final AnswerPulse answerPulse;
    private final PulseResults results;

    PulseButtons(AnswerPulse answerPulse, PulseResults results) {
        this.answerPulse = answerPulse;
        this.results = results;
    }

    @Override
    public Set<String> actions() {
        return Set.of(PulseTexts.ANSWER, PulseTexts.RESULT);
    }

    @Override
    public void press(Conversation talk, Press press) {
        if (press.action().equals(PulseTexts.ANSWER)) {
            answer(talk, press);
        } else {
            var result = results.of(press.argument(0)).orElseThrow(StaleButton::new);
            talk.replace(press, results.shown(result, talk.texts()));
        }
    }

    private void answer(Conversation talk, Press press) {
        var week = press.argument(0);
        switch (answerPulse.answer(week, talk.member(), press.number(1), talk.at())) {
            case COUNTED -> {
                talk.answer("pulse.counted");
                showAnswered(talk, press, week);
            }
            case ANSWERED_BEFORE -> {
                talk.warn("pulse.before");
                showAnswered(talk, press, week);
            }
            case TOO_LATE -> talk.warn("pulse.too-late");
            case NOT_ASKED -> throw new StaleButton();
        }
    }

    private void showAnswered(Conversation talk, Press press, String week) {
        answerPulse.answered(week, talk.texts()).ifPresent(it -> talk.replace(press, it));
    }
}
