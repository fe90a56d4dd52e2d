package kentongan.questions.chat;

import java.util.Map;
import kentongan.chat.Command;
import kentongan.chat.Conversation;
import kentongan.chat.Dialogue;
import kentongan.chat.DialogueSteps;
import kentongan.chat.IncomingMessage;
import kentongan.chat.Spoken;
import kentongan.chat.Words;
import kentongan.office.Member;
import kentongan.questions.AskQuestion;
import kentongan.questions.Question;
import kentongan.questions.Question.Kind;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Asks the head: {@code /ask words} at once, {@code /ask} alone after asking for the words. */
@Component
@Order(200)
class AskCommand implements Command, DialogueSteps {

    private final AskQuestion askQuestion;

    AskCommand(AskQuestion askQuestion) {
        this.askQuestion = askQuestion;
    }

    @Override
    public Name name() {
        return new Name("tanya", "ask");
    }

    @Override
    public boolean isFor(Member member) {
        return member.isActive();
    }

    @Override
    public String topic() {
        return "ask";
    }

    @Override
    public void handle(Conversation talk, Call call) {
        if (call.argument().isBlank()) {
            talk.begin(topic(), "words", Map.of());
            talk.say("ask.words");
        } else {
            Spoken.in(talk, call.argument()).ifPresent(words -> ask(talk, words));
        }
    }

    @Override
    public void hear(Conversation talk, Dialogue dialogue, IncomingMessage message) {
        Spoken.in(talk, message).ifPresent(words -> {
            ask(talk, words);
            talk.leave();
        });
    }

    private void ask(Conversation talk, Words words) {
        askQuestion.ask(Question.open(talk.newId(), Kind.QUESTION, talk.member().id(), words, talk.at()));
        talk.say("ask.sent");
    }
}
