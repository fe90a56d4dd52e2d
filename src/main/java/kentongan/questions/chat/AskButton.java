package kentongan.questions.chat;

import java.util.Set;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.Outgoing;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import kentongan.questions.AskQuestion;
import org.springframework.stereotype.Component;

/** Makes a question to the head of what its author wrote before. */
@Component
class AskButton implements Button {

    static final String ACTION = "ask";

    private final AskQuestion askQuestion;

    AskButton(AskQuestion askQuestion) {
        this.askQuestion = askQuestion;
    }

    @Override
    public Set<String> actions() {
        return Set.of(ACTION);
    }

    @Override
    public void press(Conversation talk, Press press) {
        if (askQuestion.askDraft(press.argument(0), talk.member(), talk.at()).isEmpty()) {
            throw new StaleButton();
        }
        talk.answer("ask.sent.short");
        talk.replace(press, Outgoing.text(talk.texts().html("ask.sent")));
    }
}
