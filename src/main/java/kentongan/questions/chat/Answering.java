package kentongan.questions.chat;

import kentongan.chat.Conversation;
import kentongan.chat.IncomingMessage;
import kentongan.chat.Spoken;
import kentongan.questions.AnswerQuestion;
import kentongan.questions.AnswerQuestion.Outcome;
import kentongan.questions.AnswerQuestion.Result;
import kentongan.questions.OpenQuestions;
import kentongan.questions.Question;
import kentongan.questions.Question.Answer;
import org.springframework.stereotype.Component;

/** Takes the words of an answer and says what became of them. */
@Component
class Answering {

    private final AnswerQuestion answerQuestion;
    private final OpenQuestions questions;

    Answering(AnswerQuestion answerQuestion, OpenQuestions questions) {
        this.answerQuestion = answerQuestion;
        this.questions = questions;
    }

    /**
     * Answers the question with that message; false if the message can't be an answer, and its author was told so.
     *
     * @param forAll whether all who got the announcement shall read it, as far as that is still possible
     */
    boolean answer(Conversation talk, Question question, IncomingMessage message, boolean forAll) {
        var words = Spoken.in(talk, message);
        words.ifPresent(it -> {
            var toAll = forAll && answerQuestion.mayShare(question, talk.member());
            var outcome = answerQuestion.answer(
                    question.id(), new Answer(it, talk.member().id(), talk.at(), toAll));
            tell(talk, question, outcome);
            if (forAll && outcome.shared() == 0 && outcome.result() != Result.ALREADY_ANSWERED) {
                talk.say("answer.not-shared");
            }
        });
        return words.isPresent();
    }

    private void tell(Conversation talk, Question question, Outcome outcome) {
        var asker = questions.nameOf(question.asker());
        switch (outcome.result()) {
            case CARRIED_BACK -> {
                if (outcome.shared() > 0) {
                    talk.say("answer.shared", asker, outcome.shared());
                } else {
                    talk.say("answer.carried", asker);
                }
            }
            case ASKER_UNREACHABLE -> talk.say("answer.unreachable", asker);
            case ALREADY_ANSWERED -> talk.say("answer.too-late", whoAnswered(question, talk));
        }
    }

    private String whoAnswered(Question question, Conversation talk) {
        return questions
                .answerableBy(question.id(), talk.member())
                .map(Question::answer)
                .map(it -> questions.nameOf(it.by()))
                .orElse("–");
    }
}
