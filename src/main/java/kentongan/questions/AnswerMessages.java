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

/** Carries an answer back to the asker. Its subject is the question. */
@Component
class AnswerMessages implements OutboxOwner {

    static final String OWNER = "answer";

    /** The kind of {@link MessageLinks} that leads from an answer to its question. */
    static final String LINK = "answer";

    private final Questions questions;
    private final Members members;
    private final QuestionTexts texts;
    private final MessageLinks links;

    AnswerMessages(Questions questions, Members members, QuestionTexts texts, MessageLinks links) {
        this.questions = questions;
        this.members = members;
        this.texts = texts;
        this.links = links;
    }

    @Override
    public String name() {
        return OWNER;
    }

    @Override
    public Optional<Act> prepare(OutboxEntry entry) {
        var question = questions.byId(entry.subject()).orElse(null);
        if (question == null || question.answer() == null || question.answerMessage() != null) {
            return Optional.empty();
        }
        var answer = question.answer();
        return members.byId(question.asker())
                .map(asker -> message(entry, texts.answer(question, answer, asker), asker))
                .map(Act.Send::new);
    }

    private Outgoing message(OutboxEntry entry, Outgoing message, Member asker) {
        return entry.secondCopy() ? message.asSecondCopy(texts.in(asker)) : message;
    }

    @Override
    public void sent(OutboxEntry entry, int messageId, Instant at) {
        questions.carried(entry.subject(), messageId);
        links.put(entry.chatId(), messageId, LINK, entry.subject());
    }

    @Override
    public void failed(OutboxEntry entry, Failure why) {
        // the answer stays with the question
    }

    @Override
    public boolean hasArrived(OutboxEntry entry) {
        return questions
                .byId(entry.subject())
                .filter(it -> it.answerMessage() != null)
                .isPresent();
    }

    @Override
    public boolean sendAgain(OutboxEntry entry) {
        return true;
    }
}
