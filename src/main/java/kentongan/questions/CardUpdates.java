package kentongan.questions;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.outbox.Act;
import kentongan.outbox.Lane;
import kentongan.outbox.OutboxEntry;
import kentongan.outbox.OutboxOwner;
import org.springframework.stereotype.Component;

/**
 * Shows on every card of a question what has become of it: who has it, or what was answered. Its subject is
 * {@code question:member:message:when}; each change has its own entry, which shows what is true when it goes.
 */
@Component
class CardUpdates implements OutboxOwner {

    static final String OWNER = "question-card";

    private final Questions questions;
    private final Members members;
    private final QuestionTexts texts;

    CardUpdates(Questions questions, Members members, QuestionTexts texts) {
        this.questions = questions;
        this.members = members;
        this.texts = texts;
    }

    /** The entries that bring a question's cards on these phones up to date. */
    static List<OutboxEntry> entries(Question question, Collection<Member> readers, Instant at) {
        return readers.stream()
                .filter(Member::isReachable)
                .flatMap(reader -> question.cards().getOrDefault(reader.id(), List.of()).stream()
                        .map(card -> entry(question, reader, card, at)))
                .toList();
    }

    private static OutboxEntry entry(Question question, Member reader, int card, Instant at) {
        var subject = question.id() + ":" + reader.id() + ":" + card + ":" + at.toEpochMilli();
        return OutboxEntry.of(OWNER, subject, Lane.INTERACTIVE, reader.chatId(), at);
    }

    @Override
    public String name() {
        return OWNER;
    }

    @Override
    public Optional<Act> prepare(OutboxEntry entry) {
        var place = entry.subject().split(":");
        return questions
                .byId(place[0])
                .flatMap(question -> members.byId(place[1])
                        .map(reader -> new Act.Edit(Integer.parseInt(place[2]), texts.card(question, reader))));
    }

    @Override
    public void sent(OutboxEntry entry, int messageId, Instant at) {
        // shown
    }

    @Override
    public void failed(OutboxEntry entry, Failure why) {
        // an old card is all that remains; its buttons are checked when they are pressed
    }
}
