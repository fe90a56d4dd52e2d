package kentongan.figures;

import kentongan.office.Member;
import kentongan.office.Role;
import org.jspecify.annotations.Nullable;

/** Who may see whose figures (product.md, "People" and "Figures"); asked at each press and for each file. */
public final class Visibility {

    /** Figures of fewer people than this would tell too much of each. */
    public static final int FEWEST = 3;

    private Visibility() {}

    /** Whether the reader may see one member's figures: their own, a section head those of the section, the head all. */
    public static boolean mayShowMember(Member reader, Member whose) {
        return reader.isActive() && (reader.id().equals(whose.id()) || leads(reader, whose.sectionId()));
    }

    /**
     * Whether the reader may see a section's figures.
     *
     * @param people how many members the figures rest on
     */
    public static boolean mayShowSection(Member reader, String section, int people) {
        return reader.isActive() && (mayHandOn(people) || section.equals(reader.sectionId()) || leads(reader, section));
    }

    /** Whether the reader may see the office's totals: whoever takes part is one of its own. */
    public static boolean mayShowOffice(Member reader) {
        return reader.isActive();
    }

    /**
     * Whether figures may be shown to anybody at all, as in a report that is handed on.
     *
     * @param people how many members the figures rest on
     */
    public static boolean mayHandOn(int people) {
        return people >= FEWEST;
    }

    /** Whether the reader may see the figures of everybody in the section, name by name. */
    public static boolean mayShowNames(Member reader, String section) {
        return reader.isActive() && leads(reader, section);
    }

    private static boolean leads(Member reader, @Nullable String section) {
        return reader.role() == Role.HEAD
                || reader.role() == Role.SECTION_HEAD && section != null && section.equals(reader.sectionId());
    }
}
