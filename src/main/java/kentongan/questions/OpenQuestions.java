package kentongan.questions;

import java.util.Optional;
import kentongan.office.Member;
import kentongan.office.Members;
import org.springframework.stereotype.Component;

/** Finds questions for those who may answer them. */
@Component
public class OpenQuestions {

    private final Questions questions;
    private final Members members;

    OpenQuestions(Questions questions, Members members) {
        this.questions = questions;
        this.members = members;
    }

    /** The question if that member is one of those who may answer it. */
    public Optional<Question> answerableBy(String id, Member member) {
        return questions
                .byId(id)
                .filter(it -> it.state() != Question.State.DRAFT)
                .filter(it -> it.answerers().contains(member.id()));
    }

    /** A member's name as colleagues see it. */
    public String nameOf(String member) {
        return members.byId(member).map(Member::name).orElse("–");
    }
}
