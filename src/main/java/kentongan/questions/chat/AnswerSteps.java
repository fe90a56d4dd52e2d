package kentongan.questions.chat;

import kentongan.chat.Conversation;
import kentongan.chat.Dialogue;
import kentongan.chat.DialogueSteps;
import kentongan.chat.IncomingMessage;
import kentongan.questions.OpenQuestions;
import org.springframework.stereotype.Component;

/** Hears the answer after {@link AnswerButton} asked for it. */
@Component
class AnswerSteps implements DialogueSteps {

    private final OpenQuestions questions;
    private final Answering answering;

    AnswerSteps(OpenQuestions questions, Answering answering) {
        this.questions = questions;
        this.answering = answering;
    }

    @Override
    public String topic() {
        return AnswerButton.TOPIC;
    }

    @Override
    public void hear(Conversation talk, Dialogue dialogue, IncomingMessage message) {
        var id = dialogue.get(AnswerButton.QUESTION);
        var question =
                id == null ? null : questions.answerableBy(id, talk.member()).orElse(null);
        if (question == null) {
            talk.leave();
            talk.say("answer.gone");
        } else if (answering.answer(talk, question, message, dialogue.step().equals(AnswerButton.TO_ALL))) {
            talk.leave();
        }
    }
}
