package kentongan.questions.chat;

import java.util.Map;
import java.util.Set;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import kentongan.questions.AnswerQuestion;
import kentongan.questions.OpenQuestions;
import kentongan.questions.QuestionKeys;
import org.springframework.stereotype.Component;

/** Asks the one who pressed it for the answer to a question, be it for the asker or for all. */
@Component
class AnswerButton implements Button {

    static final String TOPIC = "answer";
    static final String QUESTION = "question";

    /** The steps of the dialogue: whom the awaited words are for. */
    static final String TO_ASKER = "words";

    static final String TO_ALL = "words-for-all";

    private final OpenQuestions questions;
    private final AnswerQuestion answerQuestion;

    AnswerButton(OpenQuestions questions, AnswerQuestion answerQuestion) {
        this.questions = questions;
        this.answerQuestion = answerQuestion;
    }

    @Override
    public Set<String> actions() {
        return Set.of(QuestionKeys.ANSWER, QuestionKeys.ANSWER_ALL);
    }

    @Override
    public void press(Conversation talk, Press press) {
        var question = questions.answerableBy(press.argument(0), talk.member()).orElseThrow(StaleButton::new);
        var toAll = press.action().equals(QuestionKeys.ANSWER_ALL);
        if (question.answer() != null) {
            talk.warn("answer.already", questions.nameOf(question.answer().by()));
        } else if (toAll && !answerQuestion.mayShare(question, talk.member())) {
            talk.warn("answer.cannot-share");
        } else {
            talk.begin(TOPIC, toAll ? TO_ALL : TO_ASKER, Map.of(QUESTION, question.id()));
            talk.say(
                    toAll ? "answer.ask-all" : "answer.ask",
                    questions.nameOf(question.asker()),
                    question.words().excerpt(200));
        }
    }
}
