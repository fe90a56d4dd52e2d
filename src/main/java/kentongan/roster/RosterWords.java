package kentongan.roster;

import java.util.List;
import java.util.Locale;
import kentongan.chat.Texts;
import kentongan.office.Member;
import kentongan.office.Member.Standing;
import kentongan.office.Role;
import kentongan.office.Section;
import kentongan.office.Sections;
import org.springframework.stereotype.Component;

/** Says roles, sections and standings in a person's language. */
@Component
public class RosterWords {

    private final Sections sections;

    RosterWords(Sections sections) {
        this.sections = sections;
    }

    /** A role's name. */
    public static String role(Role role, Texts texts) {
        return texts.plain("roster.role." + role.name().toLowerCase(Locale.ROOT));
    }

    /** The name of the member's section, or that there is none. */
    public String section(Member member, Texts texts) {
        return sectionName(member, sections.all(), texts);
    }

    /** The same from sections at hand. */
    public static String sectionName(Member member, List<Section> sections, Texts texts) {
        return sections.stream()
                .filter(it -> it.id().equals(member.sectionId()))
                .map(Section::name)
                .findFirst()
                .orElseGet(() -> texts.plain("roster.no-section"));
    }

    /** How the member stands: active, unreachable, not yet joined, waiting. */
    public static String state(Member member, Texts texts) {
        return texts.plain("roster.state." + stateKey(member));
    }

    private static String stateKey(Member member) {
        if (member.standing() == Standing.ACTIVE && member.unreachable()) {
            return "unreachable";
        }
        return member.standing().name().toLowerCase(Locale.ROOT);
    }
}
