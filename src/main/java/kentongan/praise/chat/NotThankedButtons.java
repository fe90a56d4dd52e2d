package kentongan.praise.chat;

import java.util.Set;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Page;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import kentongan.office.Member;
import kentongan.praise.GivePraise;
import kentongan.praise.NotThanked;
import kentongan.praise.ThanksHints;
import org.springframework.stereotype.Component;

/** Shows the head who was not thanked for long; a name begins praise. */
@Component
class NotThankedButtons implements Button {

    private static final String PRAISE = "pr-for";
    private static final int A_PAGE = 10;

    private final NotThanked notThanked;
    private final GivePraise give;
    private final PraiseSteps steps;

    NotThankedButtons(NotThanked notThanked, GivePraise give, PraiseSteps steps) {
        this.notThanked = notThanked;
        this.give = give;
        this.steps = steps;
    }

    @Override
    public Set<String> actions() {
        return Set.of(ThanksHints.SHOW, PRAISE);
    }

    @Override
    public boolean isFor(Member member) {
        return NotThanked.maySee(member);
    }

    @Override
    public void press(Conversation talk, Press press) {
        if (press.action().equals(PRAISE)) {
            praise(talk, press);
        } else {
            list(talk, press);
        }
    }

    private void list(Conversation talk, Press press) {
        var people = notThanked.at(talk.at());
        if (people.isEmpty()) {
            talk.replace(press, Outgoing.text(talk.texts().html("praise.hint.none")));
            return;
        }
        var page = Page.of(people, press.number(0), A_PAGE);
        var keyboard = Keyboard.NONE;
        for (var person : page.rows()) {
            keyboard = keyboard.and(Key.press(person.name(), PRAISE, person.id()));
        }
        talk.replace(
                press,
                Outgoing.text(talk.texts().html("praise.hint.list"))
                        .with(keyboard.and(page.turns((label, to) -> Key.press(label, ThanksHints.SHOW, to)))));
    }

    /** Below the list, so that it is still there for the next one. */
    private void praise(Conversation talk, Press press) {
        var to = give.candidate(talk.member(), press.argument(0)).orElseThrow(StaleButton::new);
        var obstacle = steps.obstacle(talk.member(), to.id());
        if (obstacle.isPresent()) {
            talk.warn(obstacle.get(), to.name());
            return;
        }
        steps.begin(talk).ifPresent(draft -> steps.goOn(talk, draft.to(to), null));
    }
}
