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
import kentongan.questions.WordsOffer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Offers to ask the head what a member wrote outside any dialogue, or whatever else it can become. */
@Component
@Order(100)
class AskOffer implements FreeText {

    private final AskQuestion askQuestion;
    private final ObjectProvider<WordsOffer> offers;

    AskOffer(AskQuestion askQuestion, ObjectProvider<WordsOffer> offers) {
        this.askQuestion = askQuestion;
        this.offers = offers;
    }

    @Override
    public boolean hear(Conversation talk, IncomingMessage message) {
        var words = Spoken.in(talk, message);
        words.ifPresent(it -> {
            var id = talk.newId();
            askQuestion.draft(Question.open(id, Kind.QUESTION, talk.member().id(), it, talk.at()));
            var ask = Key.press(talk.texts().plain("ask.head"), AskButton.ACTION, id);
            var more = offers.orderedStream()
                    .flatMap(offer -> offer.offer(talk.member(), id, message.messageId(), talk.texts()).stream())
                    .toList();
            var keyboard = Keyboard.row(ask.primary()).and(more);
            var offer = Outgoing.text(talk.texts().html("ask.offer")).with(keyboard);
            talk.say(offer.inReplyTo(message.messageId()));
        });
        return true;
    }
}
