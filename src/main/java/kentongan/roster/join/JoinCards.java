package kentongan.roster.join;

import java.util.ArrayList;
import kentongan.chat.Html;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Texts;
import kentongan.office.Member;
import kentongan.office.Member.Standing;
import kentongan.office.Role;
import kentongan.office.Sections;
import kentongan.roster.RosterWords;
import org.springframework.stereotype.Component;

/** What somebody on the way in is shown. */
@Component
class JoinCards {

    static final String NAME_IS_RIGHT = "jn";
    static final String CHANGE_NAME = "jc";
    static final String SECTION = "js";
    static final String NO_SECTION = "-";

    private final Sections sections;
    private final RosterWords words;

    JoinCards(Sections sections, RosterWords words) {
        this.sections = sections;
        this.words = words;
    }

    /** The first message after a link was opened. */
    Outgoing greeting(Member member, Texts texts) {
        var key = member.role() == Role.HEAD && member.isActive() ? "join.greeting-head" : "join.greeting";
        return asksForName(texts.html(key), member, texts);
    }

    /** What is awaited from somebody on the way in. */
    Outgoing next(Member member, Texts texts) {
        return member.standing() == Standing.WAITING
                ? Outgoing.text(texts.html("join.still-waiting"))
                : asksForName(Html.EMPTY, member, texts);
    }

    private Outgoing asksForName(Html before, Member member, Texts texts) {
        return Outgoing.text(before.paragraph(texts.html("join.name", member.name())))
                .with(Keyboard.row(
                        Key.press(texts.plain("join.name-right"), NAME_IS_RIGHT).primary(),
                        Key.press(texts.plain("roster.change"), CHANGE_NAME)));
    }

    boolean hasSections() {
        return !sections.all().isEmpty();
    }

    Outgoing asksForSection(Texts texts) {
        var keyboard = Keyboard.NONE;
        for (var section : sections.all()) {
            keyboard = keyboard.and(Key.press(section.name(), SECTION, section.id()));
        }
        var skip = Key.press(texts.plain("roster.skip"), SECTION, NO_SECTION);
        return Outgoing.text(texts.html("join.section")).with(keyboard.and(skip));
    }

    /** The end of joining for somebody who takes part now. */
    Outgoing welcome(Member member, Texts texts) {
        var role = texts.html("join.welcome", member.name(), RosterWords.role(member.role(), texts));
        var section = new ArrayList<Html>();
        if (member.sectionId() != null) {
            section.add(texts.html("join.your-section", words.section(member, texts)));
        }
        var about = section.isEmpty() ? role : role.plus(new Html("\n")).plus(section.get(0));
        return Outgoing.text(about.paragraph(whatNext(member, texts)));
    }

    /** What somebody who takes part can do now. Only the head's free text is a draft at once. */
    static Html whatNext(Member member, Texts texts) {
        if (member.role() == Role.HEAD) {
            return texts.html("join.next-head");
        }
        return texts.html(member.role().mayPost() ? "join.next-poster" : "join.next-employee");
    }

    Outgoing headIsReady(Texts texts) {
        return Outgoing.text(texts.html("join.head-ready"));
    }
}
