package kentongan.praise.chat;

import java.time.Instant;
import java.util.List;
import kentongan.announcements.Clockface;
import kentongan.chat.Html;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Page;
import kentongan.chat.Texts;
import kentongan.office.Leaves;
import kentongan.office.Member;
import kentongan.office.OfficeHours;
import kentongan.praise.GivePraise;
import kentongan.praise.Praise;
import kentongan.praise.Praise.Showing;
import kentongan.praise.Praise.State;
import kentongan.praise.Praise.Tie;
import kentongan.praise.PraiseTexts;
import kentongan.praise.PraiseTies;
import org.springframework.stereotype.Component;

/** The questions that are asked on the way to praise, its preview, and what has become of it. */
@Component
class PraiseCards {

    /** The actions of its buttons; the first argument of each is the draft or the praise. */
    static final String TO = "pr-to";

    static final String PAGE = "pr-page";
    static final String TIE = "pr-tie";
    static final String WHERE = "pr-where";
    static final String SEND = "pr-send";
    static final String DROP = "pr-drop";
    static final String UNDO = "pr-undo";

    /** Stands for nothing in particular. */
    static final String NONE = "-";

    static final String IN_PRIVATE = "1";
    static final String BEFORE_ALL = "all";

    private static final int A_PAGE = 10;

    private final GivePraise give;
    private final PraiseTexts texts;
    private final PraiseTies ties;
    private final Leaves leaves;
    private final OfficeHours hours;

    PraiseCards(GivePraise give, PraiseTexts texts, PraiseTies ties, Leaves leaves, OfficeHours hours) {
        this.give = give;
        this.texts = texts;
        this.ties = ties;
        this.leaves = leaves;
        this.hours = hours;
    }

    /** Names to choose from. */
    static Outgoing people(PraiseDraft draft, List<Member> people, int wanted, Html question, Texts texts) {
        var page = Page.of(people, wanted, A_PAGE);
        var keyboard = Keyboard.NONE;
        for (var person : page.rows()) {
            keyboard = keyboard.and(Key.press(person.name(), TO, draft.id(), person.id()));
        }
        return Outgoing.text(question)
                .with(keyboard.and(page.turns((label, to) -> Key.press(label, PAGE, draft.id(), to)))
                        .and(cancel(draft, texts)));
    }

    static Outgoing words(PraiseDraft draft, Member receiver, int most, Texts texts) {
        return Outgoing.text(texts.html("praise.ask-words", receiver.name(), most))
                .with(Keyboard.row(cancel(draft, texts)));
    }

    private static Key cancel(PraiseDraft draft, Texts texts) {
        return Key.press(texts.plain("praise.cancel"), DROP, draft.id());
    }

    /** What it can be for. */
    List<Tie> ties(Member receiver, Member giver, Instant now) {
        return ties.of(receiver, giver, now);
    }

    static Outgoing tie(PraiseDraft draft, Member receiver, List<Tie> ties, Texts texts) {
        var keyboard = Keyboard.NONE;
        for (var tie : ties) {
            keyboard = keyboard.and(Key.press(tie.title(), TIE, draft.id(), tie.about()));
        }
        return Outgoing.text(texts.html("praise.ask-tie", receiver.name()))
                .with(keyboard.and(Key.press(texts.plain("praise.skip"), TIE, draft.id(), NONE), cancel(draft, texts)));
    }

    static Outgoing where(PraiseDraft draft, Member receiver, Texts texts) {
        return Outgoing.text(texts.html("praise.ask-where", receiver.name()))
                .with(Keyboard.row(
                                Key.press(texts.plain("praise.private"), WHERE, draft.id(), IN_PRIVATE),
                                Key.press(texts.plain("praise.before-all"), WHERE, draft.id(), BEFORE_ALL))
                        .and(cancel(draft, texts)));
    }

    /** What the receiver will read, and what happens on {@code Send}. */
    Outgoing preview(PraiseDraft draft, Member giver, Member receiver, Instant now) {
        var to = texts.in(giver);
        var praise = draft.praise(giver, receiver, now, give.departure(now));
        var text = texts.body(praise, to).paragraph(notes(praise, giver, receiver, now));
        var headed = to.html("praise.preview", receiver.name()).paragraph(text);
        return praise.words()
                .shownIn(headed.length() > praise.words().longest() ? text : headed)
                .with(Keyboard.row(
                        Key.press(to.plain("praise.send"), SEND, draft.id()).primary(), cancel(draft, to)));
    }

    private Html notes(Praise praise, Member giver, Member receiver, Instant now) {
        var to = texts.in(giver);
        var asked = praise.showing() == Showing.PRIVATE
                ? to.html("praise.note.private")
                : to.html("praise.note.asked", give.audience(giver, receiver));
        var away = leaves.isOnLeave(receiver.id(), now.atZone(hours.zone()).toLocalDate())
                ? to.html("praise.note.leave", receiver.name())
                : Html.EMPTY;
        return lines(asked, lines(away, held(praise, now, to)));
    }

    private Html held(Praise praise, Instant now, Texts to) {
        return praise.departs().isAfter(now)
                ? to.html("praise.note.held", Clockface.weekday(praise.departs(), to))
                : Html.EMPTY;
    }

    private static Html lines(Html one, Html next) {
        return one.isBlank() || next.isBlank()
                ? one.plus(next)
                : one.plus(new Html("\n")).plus(next);
    }

    /** What has become of it, for its giver. */
    Outgoing sent(Praise praise, Member giver, Instant now) {
        var to = texts.in(giver);
        var name = texts.nameOf(praise.receiver());
        if (!praise.stands()) {
            var what = praise.state() == State.WITHDRAWN ? "praise.withdrawn" : "praise.notice.lost";
            return praise.words().shownIn(to.html(what, name, 0));
        }
        var text = lines(to.html("praise.sent." + showing(praise), name), held(praise, now, to));
        return give.mayWithdraw(praise, now)
                ? praise.words().shownIn(text).with(Keyboard.row(Key.press(to.plain("praise.undo"), UNDO, praise.id())))
                : praise.words().shownIn(text);
    }

    private static String showing(Praise praise) {
        return switch (praise.showing()) {
            case PRIVATE, DECLINED -> "private";
            case ASKED -> "asked";
            case SHOWN -> "shown";
        };
    }
}
