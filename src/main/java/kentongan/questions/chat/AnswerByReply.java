package kentongan.questions.chat;

import kentongan.chat.Conversation;
import kentongan.chat.FreeText;
import kentongan.chat.IncomingMessage;
import kentongan.questions.OpenQuestions;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Takes Telegram's reply to a question's card as the answer. */
@Component
@Order(10)
class AnswerByReply implements FreeText {

    private final OpenQuestions questions;
    private final Answering answering;

    AnswerByReply(OpenQuestions questions, Answering answering) {
        this.questions = questions;
        this.answering = answering;
    }

    @Override
    public boolean takesRepliesFirst() {
        return true;
    }

    @Override
    public boolean hear(Conversation talk, IncomingMessage message) {
        if (message.replyTo() == null) {
            return false;
        }
        var question = questions.onCard(talk.chatId(), message.replyTo());
        question.ifPresent(it -> {
            if (it.isFor(talk.member())) {
                answering.answer(talk, it, message, false);
            } else {
                talk.say("answer.not-yours");
            }
        });
        return question.isPresent();
    }
}
