package kentongan.questions;

import java.util.ArrayList;
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
    public Result answer(Question question, Answer answer) {
        if (!questions.answer(question.id(), answer) && !isSame(question.id(), answer)) {
            return Result.ALREADY_ANSWERED;
        }
        var asker = members.byId(question.asker()).filter(Member::isReachable);
        var entries = new ArrayList<OutboxEntry>();
        asker.ifPresent(it -> entries.add(
                OutboxEntry.of(AnswerMessages.OWNER, question.id(), Lane.INTERACTIVE, it.chatId(), answer.at())));
        for (var member : members.byIds(question.cards().keySet())) {
            if (member.isReachable()) {
                entries.add(OutboxEntry.of(
                        AnsweredCards.OWNER,
                        question.id() + ":" + member.id(),
                        Lane.INTERACTIVE,
                        member.chatId(),
                        answer.at()));
            }
        }
        outbox.put(entries);
        return asker.isPresent() ? Result.CARRIED_BACK : Result.ASKER_UNREACHABLE;
    }

    private boolean isSame(String id, Answer answer) {
        return questions
                .byId(id)
                .map(Question::answer)
                .filter(it -> it.by().equals(answer.by()) && it.at().equals(answer.at()))
                .isPresent();
    }
}
