package kentongan.questions;

import java.time.Instant;
import java.util.Optional;
import kentongan.office.Members;
import kentongan.outbox.Act;
import kentongan.outbox.OutboxEntry;
import kentongan.outbox.OutboxOwner;
import kentongan.questions.QuestionCards.Place;
import org.springframework.stereotype.Component;

/** Tells the asker who will answer. Its subject is {@code question:member}, the member being who has it. */
@Component
class HandingNotices implements OutboxOwner {

    static final String OWNER = "question-handed";

    private final Questions questions;
    private final Members members;
    private final QuestionTexts texts;

    HandingNotices(Questions questions, Members members, QuestionTexts texts) {
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
        return questions
                .byId(place.question())
                .filter(it -> it.answer() == null && it.isWith(place.member()) && !it.isTold())
                .flatMap(question -> members.byId(question.asker())
                        .map(asker -> new Act.Send(texts.handed(question, place.member(), asker))));
    }

    @Override
    public void sent(OutboxEntry entry, int messageId, Instant at) {
        var place = Place.of(entry);
        questions.told(place.question(), place.member(), messageId);
    }

    @Override
    public void failed(OutboxEntry entry, Failure why) {
        // the answer will say who gave it
    }
}
