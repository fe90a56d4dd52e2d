package kentongan.questions;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.outbox.Act;
import kentongan.outbox.Lane;
import kentongan.outbox.Outbox;
import kentongan.outbox.OutboxEntry;
import kentongan.outbox.OutboxOwner;
import org.springframework.stereotype.Component;

/**
 * Shows on every card of a question what has become of it: who has it, or what was answered. Its subject is
 * {@code question:member:message:look:when}; each change has its own entry, which shows what is true when it goes.
 */
@Component
class CardUpdates implements OutboxOwner {

    static final String OWNER = "question-card";

    private final Questions questions;
    private final Members members;
    private final QuestionTexts texts;
    private final Outbox outbox;

    CardUpdates(Questions questions, Members members, QuestionTexts texts, Outbox outbox) {
        this.questions = questions;
        this.members = members;
        this.texts = texts;
        this.outbox = outbox;
    }

    /** The entries that bring a question's cards on these phones up to date. */
    static List<OutboxEntry> entries(Question question, Collection<Member> readers, Instant at) {
        return readers.stream()
                .filter(Member::isReachable)
                .flatMap(reader -> question.cards().getOrDefault(reader.id(), List.of()).stream()
                        .map(card -> entry(question, reader.id() + ":" + card, reader.chatId(), at)))
                .toList();
    }

    private static OutboxEntry entry(Question question, String place, long chatId, Instant at) {
        var subject = question.id() + ":" + place + ":" + question.look() + ":" + at.toEpochMilli();
        return OutboxEntry.of(OWNER, subject, Lane.INTERACTIVE, chatId, at);
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
        var place = entry.subject().split(":");
        // made before it waited for its turn, it may have come after a later change that did not wait
        questions
                .byId(place[0])
                .filter(question -> !question.look().equals(place[3]))
                .ifPresent(question -> outbox.put(entry(question, place[1] + ":" + place[2], entry.chatId(), at)));
    }

    @Override
    public void failed(OutboxEntry entry, Failure why) {
        // an old card is all that remains; its buttons are checked when they are pressed
    }
}
