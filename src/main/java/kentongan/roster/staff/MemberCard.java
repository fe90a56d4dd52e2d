package kentongan.roster.staff;

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

/** One member's card in the staff list, and the choices it opens. */
@Component
class MemberCard {

    static final String ACTION = "mc";
    static final String NONE = "-";

    private final Sections sections;
    private final RosterWords words;

    MemberCard(Sections sections, RosterWords words) {
        this.sections = sections;
        this.words = words;
    }

    Outgoing card(Member member, int page, Texts texts) {
        var id = member.id();
        var keyboard = Keyboard.NONE;
        if (member.standing() == Standing.WAITING) {
            keyboard = keyboard.and(
                    Key.press(texts.plain("roster.approve"), "admit", "y", id).primary(),
                    Key.press(texts.plain("roster.decline"), "admit", "n", id).danger());
        }
        if (member.standing() == Standing.INVITED) {
            keyboard = keyboard.and(Key.press(texts.plain("roster.link"), ACTION, "link", id));
        }
        keyboard = keyboard.and(
                        Key.press(texts.plain("roster.role"), ACTION, "role", id, page),
                        Key.press(texts.plain("roster.section"), ACTION, "sec", id, page))
                .and(
                        Key.press(texts.plain("roster.name"), ACTION, "name", id, page),
                        Key.press(texts.plain("roster.title"), ACTION, "title", id, page))
                .and(
                        Key.press(texts.plain("roster.remove"), ACTION, "rm", id, page)
                                .danger(),
                        Key.press(texts.plain("roster.back"), StaffList.ACTION, "p", page));
        return Outgoing.text(about(member, texts)).with(keyboard);
    }

    private Html about(Member member, Texts texts) {
        var none = texts.plain("roster.none");
        return texts.html("roster.card-name", member.name())
                .paragraph(texts.html(
                        "roster.card",
                        RosterWords.role(member.role(), texts),
                        words.section(member, texts),
                        member.title() == null ? none : member.title(),
                        member.nip() == null ? none : member.nip(),
                        RosterWords.state(member, texts)));
    }

    Outgoing roles(Member member, int page, boolean withHead, Texts texts) {
        var keyboard = Keyboard.NONE;
        for (var role : new Role[] {Role.EMPLOYEE, Role.SECTION_HEAD, Role.SECRETARY, Role.HEAD}) {
            if (role != Role.HEAD || withHead) {
                keyboard = keyboard.and(Key.press(RosterWords.role(role, texts), ACTION, "r", member.id(), page, role));
            }
        }
        return Outgoing.text(texts.html("roster.role-ask", member.name()))
                .with(keyboard.and(back(member, page, texts)));
    }

    Outgoing sections(Member member, int page, Texts texts) {
        var keyboard = Keyboard.NONE;
        for (var section : sections.all()) {
            keyboard = keyboard.and(Key.press(section.name(), ACTION, "s", member.id(), page, section.id()));
        }
        var without = Key.press(texts.plain("roster.no-section"), ACTION, "s", member.id(), page, NONE);
        return Outgoing.text(texts.html("roster.section-ask", member.name()))
                .with(keyboard.and(without).and(back(member, page, texts)));
    }

    Outgoing removal(Member member, int page, Texts texts) {
        return Outgoing.text(texts.html("roster.remove-ask", member.name()))
                .with(Keyboard.row(
                        Key.press(texts.plain("roster.remove-yes"), ACTION, "yes", member.id(), page)
                                .danger(),
                        Key.press(texts.plain("roster.cancel"), ACTION, "open", member.id(), page)));
    }

    private static Key back(Member member, int page, Texts texts) {
        return Key.press(texts.plain("roster.back"), ACTION, "open", member.id(), page);
    }
}
