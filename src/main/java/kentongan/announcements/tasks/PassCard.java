package kentongan.announcements.tasks;

import java.util.List;
import java.util.stream.IntStream;
import kentongan.announcements.Clockface;
import kentongan.announcements.PassOn;
import kentongan.announcements.PassOn.Passable;
import kentongan.announcements.Passing;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.StaleButton;
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

    Outgoing of(Passable it, Passing choice, int page, Texts texts) {
        var people = passOn.without(it);
        var pages = Math.max(1, (people.size() + A_PAGE - 1) / A_PAGE);
        if (page < 0 || page >= pages) {
            throw new StaleButton();
        }
        var excerpt = it.announcement().words().excerpt(EXCERPT);
        var text = texts.html(people.isEmpty() ? "pass.nobody" : "pass.ask", excerpt);
        var deadline = choice.deadline() == null ? it.deadline().orElse(null) : choice.deadline();
        if (deadline != null) {
            text = text.paragraph(texts.html("task.deadline.line", Clockface.date(deadline, texts)));
        }
        return Outgoing.text(text).with(keyboard(it, choice, people, page, texts));
    }

    private static Keyboard keyboard(Passable it, Passing choice, List<Member> people, int page, Texts texts) {
        var id = it.announcement().id();
        var keyboard = Keyboard.NONE;
        for (var person : people.subList(page * A_PAGE, Math.min(people.size(), (page + 1) * A_PAGE))) {
            var mark = choice.chosen().contains(person.id()) ? "☑️ " : "";
            keyboard = keyboard.and(Key.press(mark + person.name(), PERSON, id, person.id(), page));
        }
        var pages = (people.size() + A_PAGE - 1) / A_PAGE;
        var cancel = Key.press(texts.plain("compose.cancel"), CANCEL, id);
        return people.isEmpty()
                ? Keyboard.row(cancel)
                : keyboard.and(turn(id, page, pages))
                        .and(Key.press(texts.plain("task.deadline"), DEADLINE, id))
                        .and(Key.press(texts.plain("compose.done"), SEND, id).primary(), cancel);
    }

    private static List<Key> turn(String id, int page, int pages) {
        return IntStream.of(page - 1, page + 1)
                .filter(to -> to >= 0 && to < pages)
                .mapToObj(to -> Key.press(
                        (to < page ? "‹ " : "") + (to + 1) + "/" + pages + (to > page ? " ›" : ""), PAGE, id, to))
                .toList();
    }
}
