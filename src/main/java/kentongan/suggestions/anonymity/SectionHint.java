package kentongan.suggestions.anonymity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kentongan.office.Member;
import kentongan.office.Role;
import org.jspecify.annotations.Nullable;

/**
 * Whether an anonymous suggestion may say from which section it comes: only where at least five people could have written
 * it, whether the section is said or left out.
 */
public final class SectionHint {

    /** The least people that one may be hidden among. */
    static final int LEAST = 5;

    private SectionHint() {}

    /** The id of the author's section if it may be said. */
    public static Optional<String> of(Member author, List<Member> active) {
        var inSection = new HashMap<String, Integer>();
        var employees = active.stream().filter(SectionHint::couldHaveWrittenIt).toList();
        employees.stream()
                .filter(it -> it.sectionId() != null)
                .forEach(it -> inSection.merge(String.valueOf(it.sectionId()), 1, Integer::sum));
        var unsaid = employees.stream()
                .filter(it -> !mayBeSaid(it.sectionId(), inSection))
                .count();
        // that a section is not said points to the few of whom it never is
        var pointsToFew = unsaid > 0 && unsaid < LEAST;
        return Optional.ofNullable(author.sectionId()).filter(it -> mayBeSaid(it, inSection) && !pointsToFew);
    }

    private static boolean mayBeSaid(@Nullable String section, Map<String, Integer> counts) {
        return section != null && counts.getOrDefault(section, 0) >= LEAST;
    }

    private static boolean couldHaveWrittenIt(Member member) {
        return member.role() != Role.HEAD && member.role() != Role.SECRETARY;
    }
}
