package kentongan.questions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kentongan.chat.CommandMenu;
import kentongan.chat.Words;
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
    private final CommandMenu menu;

    AskQuestion(Questions questions, Members members, Outbox outbox, CommandMenu menu) {
        this.questions = questions;
        this.members = members;
        this.outbox = outbox;
        this.menu = menu;
    }

    /** Asks; a question that none of its answerers may answer any more goes to the head. Returns to whom it is carried. */
    public List<Member> ask(Question question) {
        var wanted = members.byIds(question.answerers()).stream()
                .filter(it -> Question.mayAnswer(it) && it.isReachable())
                .toList();
        var answerers = wanted.isEmpty() ? members.active(Role.HEAD) : wanted;
        var addressed = question.to(ids(answerers));
        questions.add(addressed);
        carry(addressed.id(), answerers, question.askedAt());
        return answerers;
    }

    /** Keeps words whose author has not said yet what they are. */
    public void draft(Question question) {
        questions.add(question.asDraft());
    }

    /** The words that were kept, for something else than a question. */
    public Optional<Words> takeDraft(String id, Member author) {
        return questions
                .byId(id)
                .filter(it -> it.state() == Question.State.DRAFT && it.asker().equals(author.id()))
                .map(Question::words);
    }

    /** Erases what was kept, once it has become something else. */
    public void forgetDraft(String id, Member author) {
        questions.forgetDraft(id, author.id());
    }

    /** Asks what was kept; empty if it is gone or was asked before, unless that was by this very press, before a crash. */
    public Optional<Question> askDraft(String id, Member asker, Instant at) {
        var heads = members.active(Role.HEAD);
        var opened = questions.open(id, asker.id(), at, ids(heads)).or(() -> openedBefore(id, asker, at));
        opened.ifPresent(question -> carry(question.id(), heads, at));
        return opened;
    }

    private Optional<Question> openedBefore(String id, Member asker, Instant at) {
        // the store keeps milliseconds
        return questions
                .byId(id)
                .filter(it -> it.state() != Question.State.DRAFT && it.asker().equals(asker.id()))
                .filter(it -> it.askedAt().toEpochMilli() == at.toEpochMilli());
    }

    private static List<String> ids(List<Member> members) {
        return members.stream().map(Member::id).toList();
    }

    /** Puts the question on these phones, where it is not yet. */
    void carry(String question, List<Member> to, Instant now) {
        outbox.put(to.stream()
                .filter(Member::isReachable)
                .map(it -> OutboxEntry.of(
                        QuestionCards.OWNER, question + ":" + it.id(), Lane.INTERACTIVE, it.chatId(), now))
                .toList());
        to.stream().filter(it -> questions.noteAnswerer(it.id())).forEach(menu::show);
    }
}
