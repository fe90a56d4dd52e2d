package kentongan.roster.staff;

import java.util.Map;
import java.util.Set;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import kentongan.office.Member;
import kentongan.office.Roster;
import kentongan.office.Section;
import kentongan.office.Sections;
import org.springframework.stereotype.Component;

/** Adds, renames and deletes sections. */
@Component
class SectionButtons implements Button {

    private final Sections sections;
    private final Roster roster;
    private final SectionCards cards;

    SectionButtons(Sections sections, Roster roster, SectionCards cards) {
        this.sections = sections;
        this.roster = roster;
        this.cards = cards;
    }

    @Override
    public Set<String> actions() {
        return Set.of(SectionCards.ACTION);
    }

    @Override
    public boolean isFor(Member member) {
        return member.isActive() && member.role().runsTheOffice();
    }

    @Override
    public void press(Conversation talk, Press press) {
        switch (press.argument(0)) {
            case "list" -> talk.replace(press, cards.list(talk.texts()));
            case "add" -> {
                talk.begin(StaffSteps.TOPIC, StaffSteps.NEW_SECTION, Map.of());
                talk.say(StaffSteps.question(StaffSteps.NEW_SECTION, "", talk.texts()));
            }
            case "open" -> talk.replace(press, cards.card(section(press), talk.texts()));
            case "ren" -> rename(talk, section(press));
            case "del" -> delete(talk, press, section(press));
            default -> throw new StaleButton();
        }
    }

    private Section section(Press press) {
        return sections.byId(press.argument(1)).orElseThrow(StaleButton::new);
    }

    private static void rename(Conversation talk, Section section) {
        talk.begin(StaffSteps.TOPIC, StaffSteps.RENAME_SECTION, Map.of("section", section.id()));
        talk.say(StaffSteps.question(StaffSteps.RENAME_SECTION, section.name(), talk.texts()));
    }

    private void delete(Conversation talk, Press press, Section section) {
        if (!roster.isEmpty(section.id())) {
            talk.warn("roster.section-not-empty");
            return;
        }
        sections.delete(section.id());
        talk.replace(press, cards.list(talk.texts()));
    }
}
