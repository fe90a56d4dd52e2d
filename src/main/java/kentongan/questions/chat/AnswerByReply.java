package kentongan.questions.chat;

import kentongan.chat.Conversation;
import kentongan.chat.FreeText;
import kentongan.chat.IncomingMessage;
import kentongan.chat.MessageLinks;
import kentongan.questions.OpenQuestions;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Takes Telegram's reply to a question's card as the answer. */
@Component
@Order(10)
class AnswerByReply implements FreeText {

    private final MessageLinks links;
    private final OpenQuestions questions;
    private final Answering answering;

    AnswerByReply(MessageLinks links, OpenQuestions questions, Answering answering) {
        this.links = links;
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
        var question = links.find(talk.chatId(), message.replyTo(), "question")
                .flatMap(id -> questions.answerableBy(id, talk.member()));
        question.ifPresent(it -> answering.answer(talk, it, message));
        return question.isPresent();
    }
}
