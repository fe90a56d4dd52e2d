package kentongan.praise;

import java.time.Instant;
import java.util.List;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.office.Role;
import kentongan.office.Section;
import kentongan.office.Sections;
import kentongan.praise.Praise.Showing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what praise was given in a period, for those who report on it. What was taken back or never arrived is no part of it. */
@Component
public class PraiseRecord {

    /** A smaller group's figures are shown only to those they concern and the head (product.md, "Figures"). */
    private static final int SMALLEST_GROUP = 3;

    private final Praises praises;
    private final Members members;
    private final Sections sections;

    PraiseRecord(Praises praises, Members members, Sections sections) {
        this.praises = praises;
        this.members = members;
        this.sections = sections;
    }

    /**
     * Praise that was given.
     *
     * @param giver a member's id, as is {@code receiver}
     * @param section the receiver's at that time
     * @param isShown whether the receiver has let all see it; anything else is for the two alone
     */
    public record Given(
            String giver, String receiver, @Nullable String section, boolean isShown, Instant at) {}

    /** How much praise the people of a section got. */
    public record Share(Section section, int people, int praises) {}

    /** What was given from the one instant until before the other, the oldest first. */
    public List<Given> given(Instant from, Instant until) {
        return praises.between(from, until).stream()
                .filter(Praise::stands)
                .map(it -> new Given(it.giver(), it.receiver(), it.section(), it.showing() == Showing.SHOWN, it.at()))
                .toList();
    }

    /** The spread over the sections, by name, without those that are too small for the reader to see. */
    public List<Share> spread(Member reader, Instant from, Instant until) {
        var given = given(from, until);
        var people = members.active();
        return sections.all().stream()
                .map(section -> new Share(
                        section,
                        (int) people.stream()
                                .filter(it -> section.id().equals(it.sectionId()))
                                .count(),
                        (int) given.stream()
                                .filter(it -> section.id().equals(it.section()))
                                .count()))
                .filter(share -> share.people() >= SMALLEST_GROUP
                        || reader.role() == Role.HEAD
                        || share.section().id().equals(reader.sectionId()))
                .toList();
    }
}
