package kentongan.questions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.office.Role;
import kentongan.outbox.Lane;
import kentongan.outbox.Outbox;
import kentongan.outbox.OutboxEntry;
import org.springframework.stereotype.Component;

/** Carries a member's words to those who can answer. Asking the same thing again, as after a crash, changes nothing. */
@Component
public class AskQuestion {

    private final Questions questions;
    private final Members members;
    private final Outbox outbox;

    AskQuestion(Questions questions, Members members, Outbox outbox) {
        this.questions = questions;
        this.members = members;
        this.outbox = outbox;
    }

    /** Asks; a question without answerers goes to the head. */
    public void ask(Question question) {
        var addressed = question.answerers().isEmpty() ? question.to(heads()) : question;
        questions.add(addressed);
        carry(addressed, question.askedAt());
    }

    /** Keeps words whose author has not said yet what they are. */
    public void draft(Question question) {
        questions.add(question.asDraft());
    }

    /** Asks what was kept; empty if it is gone or was asked before, unless that was by this very press, before a crash. */
    public Optional<Question> askDraft(String id, Member asker, Instant at) {
        var opened = questions.open(id, asker.id(), at, heads()).or(() -> openedBefore(id, asker, at));
        opened.ifPresent(question -> carry(question, at));
        return opened;
    }

    private Optional<Question> openedBefore(String id, Member asker, Instant at) {
        // the store keeps milliseconds
        return questions
                .byId(id)
                .filter(it -> it.state() != Question.State.DRAFT && it.asker().equals(asker.id()))
                .filter(it -> it.askedAt().toEpochMilli() == at.toEpochMilli());
    }

    private List<String> heads() {
        return members.active(Role.HEAD).stream().map(Member::id).toList();
    }

    private void carry(Question question, Instant now) {
        outbox.put(members.byIds(question.answerers()).stream()
                .filter(Member::isReachable)
                .map(to -> entry(question, to, now))
                .toList());
    }

    private static OutboxEntry entry(Question question, Member to, Instant now) {
        return OutboxEntry.of(QuestionCards.OWNER, question.id() + ":" + to.id(), Lane.INTERACTIVE, to.chatId(), now);
    }
}
