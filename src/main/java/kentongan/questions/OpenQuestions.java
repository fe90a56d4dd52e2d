package kentongan.questions;

import java.util.List;
import java.util.Optional;
import kentongan.chat.MessageLinks;
import kentongan.chat.Outgoing;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.office.Role;
import org.springframework.stereotype.Component;

/** Finds questions for those who may answer them, and for those who asked. */
@Component
public class OpenQuestions {

    private final Questions questions;
    private final Members members;
    private final MessageLinks links;
    private final QuestionTexts texts;

    OpenQuestions(Questions questions, Members members, MessageLinks links, QuestionTexts texts) {
        this.questions = questions;
        this.members = members;
        this.links = links;
        this.texts = texts;
    }

    /** The question if that member is one of those who may answer it. */
    public Optional<Question> answerableBy(String id, Member member) {
        return questions.byId(id).filter(it -> it.isFor(member));
    }

    /** Whether there is, or ever was, something for the member to answer. */
    public boolean concern(Member member) {
        return member.role() == Role.HEAD || Question.mayAnswer(member) && questions.isAnswerer(member.id());
    }

    /** All that wait for the member's answer, the oldest first. */
    public List<Question> of(Member member) {
        return questions.open().stream().filter(it -> it.isFor(member)).toList();
    }

    /** The question whose card is that message, be it theirs to answer or not. */
    public Optional<Question> onCard(long chatId, int messageId) {
        return links.find(chatId, messageId, QuestionCards.LINK).flatMap(questions::byId);
    }

    /** The member's own question whose answer is that message. */
    public Optional<Question> answeredBy(int messageId, Member asker) {
        return links.find(asker.chatId(), messageId, AnswerMessages.LINK)
                .flatMap(questions::byId)
                .filter(it -> it.answer() != null && it.asker().equals(asker.id()));
    }

    /** The card as that member sees it now. */
    public Outgoing card(Question question, Member reader) {
        return texts.card(question, reader);
    }

    /** From now on that message is one of the question's cards, and is kept up to date. */
    public void shown(Question question, Member reader, int messageId) {
        questions.card(question.id(), reader.id(), messageId);
        links.put(reader.chatId(), messageId, QuestionCards.LINK, question.id());
    }

    /** A member's name as colleagues see it. */
    public String nameOf(String member) {
        return members.byId(member).map(Member::name).orElse("–");
    }
}
