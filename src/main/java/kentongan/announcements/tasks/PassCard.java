package kentongan.announcements.tasks;

import kentongan.announcements.Clockface;
import kentongan.announcements.PassOn;
import kentongan.announcements.PassOn.Passable;
import kentongan.announcements.Passing;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Page;
import kentongan.chat.Texts;
import kentongan.office.Member;
import org.springframework.stereotype.Component;

/** The list on which a section head checks the names of those an instruction is passed on to. */
@Component
class PassCard {

    /** The actions of its buttons; their first argument is the announcement. */
    static final String PERSON = "pass-p";

    static final String PAGE = "pass-g";
    static final String DEADLINE = "pass-due";
    static final String SEND = "pass-go";
    static final String CANCEL = "pass-no";

    private static final int A_PAGE = 10;
    private static final int EXCERPT = 120;

    private final PassOn passOn;

    PassCard(PassOn passOn) {
        this.passOn = passOn;
    }

    Outgoing of(Passable it, Passing choice, int number, Texts texts) {
        var page = Page.exactly(passOn.without(it), number, A_PAGE);
        var excerpt = it.announcement().words().excerpt(EXCERPT);
        var text = texts.html(page.rows().isEmpty() ? "pass.nobody" : "pass.ask", excerpt);
        var deadline = choice.deadline() == null ? it.deadline().orElse(null) : choice.deadline();
        if (deadline != null) {
            text = text.paragraph(texts.html("task.deadline.line", Clockface.date(deadline, texts)));
        }
        return Outgoing.text(text).with(keyboard(it, choice, page, texts));
    }

    private static Keyboard keyboard(Passable it, Passing choice, Page<Member> page, Texts texts) {
        var id = it.announcement().id();
        var keyboard = Keyboard.NONE;
        for (var person : page.rows()) {
            var mark = choice.chosen().contains(person.id()) ? "☑️ " : "";
            keyboard = keyboard.and(Key.press(mark + person.name(), PERSON, id, person.id(), page.number()));
        }
        var cancel = Key.press(texts.plain("compose.cancel"), CANCEL, id);
        return page.rows().isEmpty()
                ? Keyboard.row(cancel)
                : keyboard.and(page.turns((label, to) -> Key.press(label, PAGE, id, to)))
                        .and(Key.press(texts.plain("task.deadline"), DEADLINE, id))
                        .and(Key.press(texts.plain("compose.done"), SEND, id).primary(), cancel);
    }
}
