package kentongan.meetings.lookback.chat;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.Dialogue;
import kentongan.chat.DialogueSteps;
import kentongan.chat.IncomingMessage;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Press;
import kentongan.meetings.lookback.AskHowItWent;
import kentongan.meetings.lookback.LookBack;
import kentongan.meetings.lookback.LookBack.Question;
import kentongan.meetings.lookback.LookBackMessages;
import org.springframework.stereotype.Component;

/** Hears what went well and what was lacking. The dialogue holds no answers, so that they stay apart from who gave them. */
@Component
class LookBackSteps implements Button, DialogueSteps {

    private static final String TOPIC = "look-back";
    private static final String LOOK_BACK = "look-back";
    private static final String SKIP = "lb-skip";

    private final AskHowItWent ask;

    LookBackSteps(AskHowItWent ask) {
        this.ask = ask;
    }

    @Override
    public Set<String> actions() {
        return Set.of(LookBackMessages.ANSWER, LookBackMessages.NOTHING, SKIP);
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void press(Conversation talk, Press press) {
        var open = ask.open(press.argument(0), talk.member(), talk.at());
        if (open.isEmpty()) {
            talk.warn("lookback.closed");
            return;
        }
        switch (press.action()) {
            case LookBackMessages.ANSWER -> begin(talk, open.get());
            case LookBackMessages.NOTHING -> {
                for (var question : Question.values()) {
                    ask.skip(open.get(), talk.member(), question);
                }
                talk.replace(
                        press,
                        Outgoing.text(
                                talk.texts().html("lookback.skipped", open.get().title())));
            }
            default -> {
                question(press.argument(1)).ifPresent(it -> ask.skip(open.get(), talk.member(), it));
                next(talk, open.get());
            }
        }
    }

    private void begin(Conversation talk, LookBack lookBack) {
        if (ask.next(lookBack, talk.member()).isEmpty()) {
            talk.answer("lookback.answered");
        } else {
            next(talk, lookBack);
        }
    }

    private void next(Conversation talk, LookBack lookBack) {
        var question = ask.next(lookBack, talk.member());
        if (question.isEmpty()) {
            talk.leave();
            talk.say("lookback.thanks");
            return;
        }
        var code = code(question.get());
        var in = talk.texts();
        talk.begin(TOPIC, code, Map.of(LOOK_BACK, lookBack.id()));
        talk.say(Outgoing.text(in.html("lookback.question." + code))
                .with(Keyboard.row(Key.press(in.plain("lookback.skip"), SKIP, lookBack.id(), code))));
    }

    @Override
    public void hear(Conversation talk, Dialogue dialogue, IncomingMessage message) {
        var open = ask.open(String.valueOf(dialogue.get(LOOK_BACK)), talk.member(), talk.at());
        var question = question(dialogue.step());
        var words = message.words().strip();
        if (open.isEmpty() || question.isEmpty()) {
            talk.leave();
            talk.say("lookback.closed");
        } else if (!message.isText() || words.isEmpty() || words.length() > AskHowItWent.longest()) {
            talk.say("lookback.words-only", AskHowItWent.longest());
        } else {
            ask.answer(open.get(), talk.member(), question.get(), words);
            next(talk, open.get());
        }
    }

    private static String code(Question question) {
        return question.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Question> question(String code) {
        return Set.of(Question.values()).stream()
                .filter(it -> code(it).equals(code))
                .findFirst();
    }
}
