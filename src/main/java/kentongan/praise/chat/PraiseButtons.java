package kentongan.praise.chat;

import java.util.Set;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import kentongan.office.Member;
import kentongan.praise.GivePraise;
import kentongan.praise.Praise;
import kentongan.praise.PraiseTexts;
import org.springframework.stereotype.Component;

/** The giver's buttons: whom, what for, before whom, and then send it, leave it or take it back. */
@Component
class PraiseButtons implements Button {

    private final GivePraise give;
    private final PraiseSteps steps;
    private final PraiseCards cards;
    private final PraiseTexts texts;

    PraiseButtons(GivePraise give, PraiseSteps steps, PraiseCards cards, PraiseTexts texts) {
        this.give = give;
        this.steps = steps;
        this.cards = cards;
        this.texts = texts;
    }

    @Override
    public Set<String> actions() {
        return Set.of(
                PraiseCards.TO,
                PraiseCards.PAGE,
                PraiseCards.TIE,
                PraiseCards.WHERE,
                PraiseCards.SEND,
                PraiseCards.DROP,
                PraiseCards.UNDO);
    }

    @Override
    public boolean isFor(Member member) {
        return GivePraise.mayPraise(member);
    }

    @Override
    public void press(Conversation talk, Press press) {
        switch (press.action()) {
            case PraiseCards.TO -> choose(talk, press);
            case PraiseCards.PAGE -> {
                var draft = PraiseDraft.of(talk, press);
                talk.replace(
                        press,
                        steps.people(talk, draft, press.number(1), talk.texts().html("praise.ask-who")));
            }
            case PraiseCards.TIE -> tie(talk, press);
            case PraiseCards.WHERE -> where(talk, press);
            case PraiseCards.SEND -> send(talk, press);
            case PraiseCards.UNDO -> undo(talk, press);
            default -> drop(talk, press);
        }
    }

    private void choose(Conversation talk, Press press) {
        var draft = PraiseDraft.of(talk, press);
        var to = press.argument(1);
        var obstacle = steps.obstacle(talk.member(), to);
        if (obstacle.isPresent()) {
            talk.warn(obstacle.get(), texts.nameOf(to));
            return;
        }
        var receiver = give.candidate(talk.member(), to).orElseThrow(StaleButton::new);
        steps.goOn(talk, draft.to(receiver), press);
    }

    private void tie(Conversation talk, Press press) {
        var draft = PraiseDraft.of(talk, press);
        if (press.argument(1).equals(PraiseCards.NONE)) {
            steps.goOn(talk, draft.tiedTo(null), press);
            return;
        }
        var tie = cards.ties(receiver(talk, draft), talk.member(), talk.at()).stream()
                .filter(it -> it.about().equals(press.argument(1)))
                .findFirst()
                .orElseThrow(StaleButton::new);
        steps.goOn(talk, draft.tiedTo(tie), press);
    }

    private Member receiver(Conversation talk, PraiseDraft draft) {
        var to = draft.to();
        if (to == null) {
            throw new StaleButton();
        }
        return give.candidate(talk.member(), to).orElseThrow(StaleButton::new);
    }

    private void where(Conversation talk, Press press) {
        var draft = PraiseDraft.of(talk, press);
        var where = press.argument(1);
        if (!Set.of(PraiseCards.IN_PRIVATE, PraiseCards.BEFORE_ALL).contains(where)) {
            throw new StaleButton();
        }
        steps.goOn(talk, draft.beforeAll(where.equals(PraiseCards.BEFORE_ALL)), press);
    }

    private void send(Conversation talk, Press press) {
        var sentBefore = give.byId(press.argument(0), talk.member());
        if (sentBefore.isPresent()) {
            goOn(talk, sentBefore.get());
            show(talk, press, sentBefore.get());
            return;
        }
        var draft = PraiseDraft.of(talk, press);
        var to = draft.to();
        var obstacle = to == null ? null : steps.obstacle(talk.member(), to).orElse(null);
        if (give.hasPraisedEnough(talk.member(), talk.at())) {
            talk.warn("praise.enough", GivePraise.MOST_AN_HOUR);
        } else if (to != null && obstacle != null) {
            talk.warn(obstacle, texts.nameOf(to));
        } else {
            var receiver = receiver(talk, draft);
            var praise = draft.praise(talk.member(), receiver, talk.at(), give.departure(talk.at()));
            give.give(praise, receiver);
            talk.leave();
            show(talk, press, praise);
        }
    }

    /** What was given by this very tap may have been interrupted before it was put out. */
    private void goOn(Conversation talk, Praise given) {
        if (given.at().equals(talk.at())) {
            give.candidate(talk.member(), given.receiver()).ifPresent(receiver -> give.give(given, receiver));
            talk.leave();
        }
    }

    private void show(Conversation talk, Press press, Praise praise) {
        talk.replace(press, cards.sent(praise, talk.member(), talk.at()));
    }

    private void undo(Conversation talk, Press press) {
        var praise = give.byId(press.argument(0), talk.member()).orElseThrow(StaleButton::new);
        if (praise.stands() && !give.mayWithdraw(praise, talk.at())) {
            talk.warn("praise.undo.too-late", GivePraise.REGRET.toMinutes());
            show(talk, press, praise);
        } else {
            show(talk, press, give.withdraw(praise, talk.at()));
        }
    }

    private static void drop(Conversation talk, Press press) {
        var draft = PraiseDraft.of(talk, press);
        talk.leave();
        talk.replace(press, draft.instead(talk.texts().html("praise.dropped")));
    }
}
