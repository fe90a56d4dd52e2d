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

    AnswerQuestion(Questions questions, Members members, Outbox outbox) {
        this.questions = questions;
        this.members = members;
        this.outbox = outbox;
    }

    /** What came of an attempt to answer. */
    public enum Result {
        CARRIED_BACK,
        ALREADY_ANSWERED,
        /** Stored, but the asker has left or can't be reached. */
        ASKER_UNREACHABLE
    }

    /** Answers the question. Handling the same answer again, as after a crash, ends the same way. */
    public Result answer(String id, Answer answer) {
        var answered = questions.answer(id, answer).or(() -> answeredBefore(id, answer));
        return answered.map(it -> carryBack(it, answer)).orElse(Result.ALREADY_ANSWERED);
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
