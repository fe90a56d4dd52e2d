package kentongan.questions.chat;

import java.util.Set;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Page;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import kentongan.office.Member;
import kentongan.questions.HandOnQuestion;
import kentongan.questions.OpenQuestions;
import kentongan.questions.Question;
import kentongan.questions.QuestionKeys;
import org.springframework.stereotype.Component;

/** Lets the head choose who answers a question: the card's buttons become names, then the card says who has it. */
@Component
class HandOnButtons implements Button {

    private static final String TO = "qto";
    private static final String BACK = "qback";
    private static final int A_PAGE = 10;

    private final OpenQuestions questions;
    private final HandOnQuestion handOn;

    HandOnButtons(OpenQuestions questions, HandOnQuestion handOn) {
        this.questions = questions;
        this.handOn = handOn;
    }

    @Override
    public Set<String> actions() {
        return Set.of(QuestionKeys.HAND_ON, TO, BACK);
    }

    @Override
    public boolean isFor(Member member) {
        return HandOnQuestion.mayHandOn(member);
    }

    @Override
    public void press(Conversation talk, Press press) {
        var question = questions.answerableBy(press.argument(0), talk.member()).orElseThrow(StaleButton::new);
        if (question.answer() != null) {
            talk.warn("answer.already", questions.nameOf(question.answer().by()));
        } else if (press.action().equals(TO)) {
            hand(talk, press, question);
        } else if (press.action().equals(BACK)) {
            show(talk, press, question, questions.card(question, talk.member()).keyboard());
        } else {
            showNames(talk, press, question, press.number(1));
        }
    }

    private void hand(Conversation talk, Press press, Question question) {
        var to = handOn.candidate(question, press.argument(1)).orElseThrow(StaleButton::new);
        var handed = handOn.hand(question, to, talk.member(), talk.at()).orElseThrow(StaleButton::new);
        talk.answer("hand.done", to.name());
        talk.replace(press, questions.card(handed, talk.member()));
    }

    private void showNames(Conversation talk, Press press, Question question, int wanted) {
        var people = handOn.candidates(question);
        if (people.isEmpty()) {
            talk.warn("hand.nobody");
            return;
        }
        var page = Page.of(people, wanted, A_PAGE);
        var keyboard = Keyboard.NONE;
        for (var person : page.rows()) {
            keyboard = keyboard.and(Key.press(person.name(), TO, question.id(), person.id()));
        }
        var back = Key.press(talk.texts().plain("hand.back"), BACK, question.id());
        var turns = page.turns((label, to) -> Key.press(label, QuestionKeys.HAND_ON, question.id(), to));
        show(talk, press, question, keyboard.and(turns).and(back));
    }

    private void show(Conversation talk, Press press, Question question, Keyboard keyboard) {
        var messageId = press.messageId();
        if (messageId == null) {
            talk.say(questions.card(question, talk.member()).with(keyboard));
        } else {
            talk.messenger().editKeyboard(talk.chatId(), messageId, keyboard);
        }
    }
}
