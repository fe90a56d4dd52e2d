package kentongan.questions.chat;

import kentongan.chat.Conversation;
import kentongan.chat.IncomingMessage;
import kentongan.chat.Spoken;
import kentongan.questions.AnswerQuestion;
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

    /** Answers the question with that message; false if the message can't be an answer, and its author was told so. */
    boolean answer(Conversation talk, Question question, IncomingMessage message) {
        var words = Spoken.in(talk, message);
        if (words.isEmpty()) {
            return false;
        }
        var answer = new Answer(words.get(), talk.member().id(), talk.at(), false);
        var result = answerQuestion.answer(question.id(), answer);
        var asker = questions.nameOf(question.asker());
        switch (result) {
            case CARRIED_BACK -> talk.say("answer.carried", asker);
            case ASKER_UNREACHABLE -> talk.say("answer.unreachable", asker);
            case ALREADY_ANSWERED -> talk.say("answer.too-late", whoAnswered(question, talk));
        }
        return true;
    }

    private String whoAnswered(Question question, Conversation talk) {
        return questions
                .answerableBy(question.id(), talk.member())
                .map(Question::answer)
                .map(it -> questions.nameOf(it.by()))
                .orElse("–");
    }
}
