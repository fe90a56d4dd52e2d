package kentongan.roster.staff;

import java.util.Objects;
import java.util.stream.Collectors;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Texts;
import kentongan.office.Member;
import kentongan.office.Roster;
import kentongan.office.Section;
import kentongan.office.Sections;
import org.springframework.stereotype.Component;

/** The office's sections to choose from, and one of them. */
@Component
class SectionCards {

    static final String ACTION = "sc";

    private final Sections sections;
    private final Roster roster;

    SectionCards(Sections sections, Roster roster) {
        this.sections = sections;
        this.roster = roster;
    }

    Outgoing list(Texts texts) {
        var sizes = roster.present().stream()
                .map(Member::sectionId)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
        var all = sections.all();
        var keyboard = Keyboard.NONE;
        for (var section : all) {
            var size = sizes.getOrDefault(section.id(), 0L);
            keyboard = keyboard.and(Key.press(section.name() + " (" + size + ")", ACTION, "open", section.id()));
        }
        return Outgoing.text(texts.html(all.isEmpty() ? "roster.sections-none" : "roster.sections-list"))
                .with(keyboard.and(
                        Key.press(texts.plain("roster.section-add"), ACTION, "add"),
                        Key.press(texts.plain("roster.done"), StaffList.ACTION, "end")));
    }

    Outgoing card(Section section, Texts texts) {
        return Outgoing.text(texts.html("roster.section-card", section.name()))
                .with(Keyboard.row(
                        Key.press(texts.plain("roster.section-rename"), ACTION, "ren", section.id()),
                        Key.press(texts.plain("roster.section-delete"), ACTION, "del", section.id())
                                .danger(),
                        Key.press(texts.plain("roster.back"), ACTION, "list")));
    }
}
