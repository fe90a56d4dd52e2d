package kentongan.questions;

import java.util.Optional;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.outbox.Lane;
import kentongan.outbox.Outbox;
import kentongan.outbox.OutboxEntry;
import kentongan.questions.Question.Answer;
import org.springframework.stereotype.Component;

/** Stores the first answer to a question and carries it back; the cards of all answerers then show it. */
@Component
public class AnswerQuestion {

    private final Questions questions;
    private final Members members;
    private final Outbox outbox;
    private final SharedAnswers sharedAnswers;

    AnswerQuestion(Questions questions, Members members, Outbox outbox, SharedAnswers sharedAnswers) {
        this.questions = questions;
        this.members = members;
        this.outbox = outbox;
        this.sharedAnswers = sharedAnswers;
    }

    /** What came of an attempt to answer. */
    public enum Result {
        CARRIED_BACK,
        ALREADY_ANSWERED,
        /** Stored, but the asker has left or can't be reached. */
        ASKER_UNREACHABLE
    }

    /**
     * How it ended.
     *
     * @param shared with how many others it is shared
     */
    public record Outcome(Result result, int shared) {}

    /** Whether the answer to that question may be shown to all who got the announcement. */
    public boolean mayShare(Question question, Member by) {
        return question.about() != null && sharedAnswers.mayShare(question.about(), by);
    }

    /** Answers the question. Handling the same answer again, as after a crash, ends the same way. */
    public Outcome answer(String id, Answer answer) {
        var answered = questions.answer(id, answer).or(() -> answeredBefore(id, answer));
        return answered.map(it -> {
                    var result = carryBack(it, answer);
                    return new Outcome(result, answer.toAll() ? sharedAnswers.share(it, answer) : 0);
                })
                .orElse(new Outcome(Result.ALREADY_ANSWERED, 0));
    }

    private Result carryBack(Question question, Answer answer) {
        questions.close(question);
        var asker = members.byId(question.asker()).filter(Member::isReachable);
        asker.ifPresent(it -> outbox.put(
                OutboxEntry.of(AnswerMessages.OWNER, question.id(), Lane.INTERACTIVE, it.chatId(), answer.at())));
        outbox.put(CardUpdates.entries(question, members.byIds(question.cards().keySet()), answer.at()));
        return asker.isPresent() ? Result.CARRIED_BACK : Result.ASKER_UNREACHABLE;
    }

    private Optional<Question> answeredBefore(String id, Answer answer) {
        return questions.byId(id).filter(question -> {
            var first = question.answer();
            // the store keeps milliseconds
            return first != null
                    && first.by().equals(answer.by())
                    && first.at().toEpochMilli() == answer.at().toEpochMilli();
        });
    }
}
