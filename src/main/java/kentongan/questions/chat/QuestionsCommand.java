package kentongan.questions.chat;

import java.util.Set;
import kentongan.chat.Button;
import kentongan.chat.Command;
import kentongan.chat.Conversation;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import kentongan.office.Member;
import kentongan.questions.OpenQuestions;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lists the open questions and obstacles that the member may answer; each number opens its card anew. */
@Component
@Order(210)
class QuestionsCommand implements Command, Button {

    private final OpenQuestions questions;
    private final QuestionList list;

    QuestionsCommand(OpenQuestions questions, QuestionList list) {
        this.questions = questions;
        this.list = list;
    }

    @Override
    public Name name() {
        return new Name("pertanyaan", "questions");
    }

    @Override
    public Set<String> actions() {
        return Set.of(QuestionList.PAGE, QuestionList.OPEN);
    }

    @Override
    public boolean isFor(Member member) {
        return member.isActive() && questions.concern(member);
    }

    @Override
    public void handle(Conversation talk, Call call) {
        var open = questions.of(talk.member());
        if (open.isEmpty()) {
            talk.say("questions.none");
        } else {
            talk.say(list.page(open, 0, talk.at(), talk.texts()));
        }
    }

    @Override
    public void press(Conversation talk, Press press) {
        if (press.action().equals(QuestionList.OPEN)) {
            open(talk, press.argument(0));
            return;
        }
        var open = questions.of(talk.member());
        if (open.isEmpty()) {
            talk.warn("questions.none");
        } else {
            talk.replace(press, list.page(open, press.number(0), talk.at(), talk.texts()));
        }
    }

    private void open(Conversation talk, String id) {
        var question = questions.answerableBy(id, talk.member()).orElseThrow(StaleButton::new);
        if (question.answer() != null) {
            talk.warn("answer.already", questions.nameOf(question.answer().by()));
        } else {
            var messageId = talk.say(questions.card(question, talk.member()));
            questions.shown(question, talk.member(), messageId);
        }
    }
}
