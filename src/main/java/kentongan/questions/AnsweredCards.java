package kentongan.questions;

import java.time.Instant;
import java.util.Optional;
import kentongan.office.Members;
import kentongan.outbox.Act;
import kentongan.outbox.OutboxEntry;
import kentongan.outbox.OutboxOwner;
import kentongan.questions.QuestionCards.Place;
import org.springframework.stereotype.Component;

/** Shows on every answerer's card that the question is answered, and takes the button away. */
@Component
class AnsweredCards implements OutboxOwner {

    static final String OWNER = "answered";

    private final Questions questions;
    private final Members members;
    private final QuestionTexts texts;

    AnsweredCards(Questions questions, Members members, QuestionTexts texts) {
        this.questions = questions;
        this.members = members;
        this.texts = texts;
    }

    @Override
    public String name() {
        return OWNER;
    }

    @Override
    public Optional<Act> prepare(OutboxEntry entry) {
        var place = Place.of(entry);
        var question = questions.byId(place.question()).orElse(null);
        var reader = members.byId(place.member()).orElse(null);
        var messageId = question == null ? null : question.cards().get(place.member());
        return question == null || reader == null || messageId == null
                ? Optional.empty()
                : Optional.of(new Act.Edit(messageId, texts.card(question, reader)));
    }

    @Override
    public void sent(OutboxEntry entry, int messageId, Instant at) {
        // shown
    }

    @Override
    public void failed(OutboxEntry entry, Failure why) {
        // the answer itself was carried; an old card is all that remains
    }
}
