package kentongan.questions.chat;

import kentongan.chat.Conversation;
import kentongan.chat.FreeText;
import kentongan.chat.IncomingMessage;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Spoken;
import kentongan.questions.AskQuestion;
import kentongan.questions.Question;
import kentongan.questions.Question.Kind;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Offers to ask the head what a member wrote outside any dialogue. */
@Component
@Order(100)
class AskOffer implements FreeText {

    private final AskQuestion askQuestion;

    AskOffer(AskQuestion askQuestion) {
        this.askQuestion = askQuestion;
    }

    @Override
    public boolean hear(Conversation talk, IncomingMessage message) {
        var words = Spoken.in(talk, message);
        words.ifPresent(it -> {
            var id = talk.newId();
            askQuestion.draft(Question.open(id, Kind.QUESTION, talk.member().id(), it, talk.at()));
            var ask = Key.press(talk.texts().plain("ask.head"), AskButton.ACTION, id);
            var offer = Outgoing.text(talk.texts().html("ask.offer")).with(Keyboard.row(ask.primary()));
            talk.say(offer.inReplyTo(message.messageId()));
        });
        return true;
    }
}
