package kentongan.questions;

import java.time.Instant;
import java.util.Optional;
import kentongan.chat.MessageLinks;
import kentongan.chat.Outgoing;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.outbox.Act;
import kentongan.outbox.OutboxEntry;
import kentongan.outbox.OutboxOwner;
import org.springframework.stereotype.Component;

/** Puts a question on the phone of one who can answer. Its subject is {@code question:member}. */
@Component
class QuestionCards implements OutboxOwner {

    static final String OWNER = "question";

    /** The kind of {@link MessageLinks} that leads from a card to its question. */
    static final String LINK = "question";

    private final Questions questions;
    private final Members members;
    private final QuestionTexts texts;
    private final MessageLinks links;

    QuestionCards(Questions questions, Members members, QuestionTexts texts, MessageLinks links) {
        this.questions = questions;
        this.members = members;
        this.texts = texts;
        this.links = links;
    }

    /** Which question, and on whose phone. */
    record Place(String question, String member) {
        static Place of(OutboxEntry entry) {
            var cut = entry.subject().lastIndexOf(':');
            return new Place(entry.subject().substring(0, cut), entry.subject().substring(cut + 1));
        }
    }

    @Override
    public String name() {
        return OWNER;
    }

    @Override
    public Optional<Act> prepare(OutboxEntry entry) {
        var place = Place.of(entry);
        return questions
                .byId(place.question())
                .filter(question -> !question.cards().containsKey(place.member()))
                .flatMap(question -> members.byId(place.member()).map(reader -> card(entry, question, reader)))
                .map(Act.Send::new);
    }

    private Outgoing card(OutboxEntry entry, Question question, Member reader) {
        var card = texts.card(question, reader);
        return entry.secondCopy() ? card.asSecondCopy(texts.in(reader)) : card;
    }

    @Override
    public void sent(OutboxEntry entry, int messageId, Instant at) {
        var place = Place.of(entry);
        questions.card(place.question(), place.member(), messageId);
        questions.reached(place.question(), place.member(), at);
        links.put(entry.chatId(), messageId, LINK, place.question());
    }

    @Override
    public void failed(OutboxEntry entry, Failure why) {
        // the question stays open and shows in the list of questions
    }

    @Override
    public boolean sendAgain(OutboxEntry entry) {
        return true;
    }

    @Override
    public boolean hasArrived(OutboxEntry entry) {
        var place = Place.of(entry);
        return questions
                .byId(place.question())
                .filter(it -> it.cards().containsKey(place.member()) || it.answer() != null)
                .isPresent();
    }
}
