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
import kentongan.questions.Question.Handing;
import org.springframework.stereotype.Component;

/** Gives a question to a section head or the secretary, who may answer it from then on, as the head still may. */
@Component
public class HandOnQuestion {

    private final Questions questions;
    private final Members members;
    private final Outbox outbox;
    private final AskQuestion askQuestion;

    HandOnQuestion(Questions questions, Members members, Outbox outbox, AskQuestion askQuestion) {
        this.questions = questions;
        this.members = members;
        this.outbox = outbox;
        this.askQuestion = askQuestion;
    }

    /** Whether the member is one who hands questions on. */
    public static boolean mayHandOn(Member member) {
        return member.isActive() && member.role() == Role.HEAD;
    }

    /** Those it can be handed to now, by name. */
    public List<Member> candidates(Question question) {
        return members.active().stream().filter(it -> isCandidate(question, it)).toList();
    }

    /** The member of that id if the question can be handed to them now, or is with them. */
    public Optional<Member> candidate(Question question, String id) {
        return members.byId(id).filter(it -> isCandidate(question, it) || question.isWith(id));
    }

    private static boolean isCandidate(Question question, Member member) {
        return (member.role() == Role.SECTION_HEAD || member.role() == Role.SECRETARY)
                && member.isReachable()
                && !member.id().equals(question.asker())
                && !question.isWith(member.id());
    }

    /**
     * Hands it on: whoever has it gets the card, the other cards say so, and the asker is told. Doing it again changes nothing.
     *
     * @return the question as it now stands; empty if it was answered meanwhile
     */
    public Optional<Question> hand(Question question, Member to, Member by, Instant at) {
        var handed = questions
                .hand(question.id(), new Handing(to.id(), by.id(), at, null))
                .or(() -> questions.byId(question.id()).filter(it -> it.answer() == null && it.isWith(to.id())));
        handed.ifPresent(it -> tellAll(it, to, at));
        return handed;
    }

    private void tellAll(Question handed, Member to, Instant at) {
        askQuestion.carry(handed.id(), List.of(to), at);
        outbox.put(CardUpdates.entries(handed, members.byIds(handed.cards().keySet()), at));
        members.byId(handed.asker())
                .filter(Member::isReachable)
                .ifPresent(asker -> outbox.put(OutboxEntry.of(
                        HandingNotices.OWNER, handed.id() + ":" + to.id(), Lane.INTERACTIVE, asker.chatId(), at)));
    }
}
