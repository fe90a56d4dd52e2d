package kentongan.announcements.chat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import kentongan.announcements.Announcement;
import kentongan.announcements.Clockface;
import kentongan.announcements.chat.WhoPages.Part;
import kentongan.chat.Html;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Page;
import kentongan.chat.Texts;
import kentongan.office.Member;
import org.springframework.stereotype.Component;

/** How those who have not answered are listed: to read, a section below the other, or as buttons to remind one of them. */
@Component
class WhoTexts {

    static final String PAGE = "who-p";
    static final String SECTION = "who-s";
    static final String PEOPLE = "who-m";
    static final String PERSON = "who-1";

    /** Stands for those who belong to no section. */
    static final String NO_SECTION = "-";

    private static final int PEOPLE_A_PAGE = 10;

    WhoTexts() {}

    /**
     * What both lists show.
     *
     * @param resting when those were reminded who need not be again, by member id
     */
    record Open(Announcement announcement, WhoPages who, Map<String, Instant> resting) {

        String id() {
            return announcement.id();
        }
    }

    /** The list to read. */
    Outgoing page(Open open, int wanted, Texts texts) {
        var page = open.who().page(wanted);
        var text = texts.html("who.head", open.who().people().size());
        var keyboard = Keyboard.NONE.and(page.turns((label, to) -> Key.press(label, PAGE, open.id(), to)));
        for (var part : page.rows()) {
            text = text.paragraph(names(part, open.resting(), texts));
            keyboard = keyboard.and(
                    Key.press(nudgeLabel(part, texts), SECTION, open.id(), sectionOf(part), page.number()));
        }
        var first = page.rows().get(0).people().get(0);
        var from = open.who().people().indexOf(first) / PEOPLE_A_PAGE;
        return Outgoing.text(text).with(keyboard.and(Key.press(texts.plain("who.person"), PEOPLE, open.id(), from)));
    }

    private Html names(Part part, Map<String, Instant> resting, Texts texts) {
        var lines = new ArrayList<String>();
        var name = part.section() == null
                ? texts.plain("who.no-section")
                : part.section().name();
        lines.add(texts.html(part.goesOn() ? "who.section.on" : "who.section", name, part.size())
                .markup());
        for (var person : part.people()) {
            lines.add("• " + Html.escape(marked(person, resting, texts)).markup());
        }
        return new Html(String.join("\n", lines));
    }

    private static String marked(Member person, Map<String, Instant> resting, Texts texts) {
        var at = resting.get(person.id());
        return at == null ? person.name() : person.name() + " 🔔 " + Clockface.time(at, texts);
    }

    private static String sectionOf(Part part) {
        return part.section() == null ? NO_SECTION : part.section().id();
    }

    private static String nudgeLabel(Part part, Texts texts) {
        if (part.section() == null) {
            return texts.plain("who.nudge.no-section", part.size());
        }
        // many a section's name begins with the word already
        var name = part.section().name().replaceFirst("(?iU)^(seksi|section)\\s+", "");
        return texts.plain("who.nudge.section", name, part.size());
    }

    /** The list to choose a person from. */
    Outgoing people(Open open, int wanted, Texts texts) {
        var page = Page.of(open.who().people(), wanted, PEOPLE_A_PAGE);
        var keyboard = Keyboard.NONE;
        for (var person : page.rows()) {
            keyboard = keyboard.and(
                    Key.press(marked(person, open.resting(), texts), PERSON, open.id(), person.id(), page.number()));
        }
        var back = open.who().pageOf(page.rows().get(0));
        return Outgoing.text(texts.html("who.person.ask"))
                .with(keyboard.and(page.turns((label, to) -> Key.press(label, PEOPLE, open.id(), to)))
                        .and(Key.press(texts.plain("who.back"), PAGE, open.id(), back)));
    }
}
