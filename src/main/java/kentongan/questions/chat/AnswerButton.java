package kentongan.questions.chat;

import java.util.Map;
import java.util.Set;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import kentongan.questions.OpenQuestions;
import kentongan.questions.QuestionKeys;
import org.springframework.stereotype.Component;

/** Asks the one who pressed it for the answer to a question. */
@Component
class AnswerButton implements Button {

    static final String TOPIC = "answer";
    static final String QUESTION = "question";

    private final OpenQuestions questions;

    AnswerButton(OpenQuestions questions) {
        this.questions = questions;
    }

    @Override
    public Set<String> actions() {
        return Set.of(QuestionKeys.ANSWER);
    }

    @Override
    public void press(Conversation talk, Press press) {
        var question = questions.answerableBy(press.argument(0), talk.member()).orElseThrow(StaleButton::new);
        if (question.answer() != null) {
            talk.warn("answer.already", questions.nameOf(question.answer().by()));
            return;
        }
        talk.begin(TOPIC, "words", Map.of(QUESTION, question.id()));
        talk.say(
                "answer.ask",
                questions.nameOf(question.asker()),
                question.words().excerpt(200));
    }
}
