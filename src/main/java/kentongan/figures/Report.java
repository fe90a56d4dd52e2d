package kentongan.figures;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kentongan.figures.AttendanceFacts.Invited;
import kentongan.figures.AttendanceFacts.Occasion;
import kentongan.office.Member;
import org.jspecify.annotations.Nullable;

/**
 * All figures of one period: the office's, each section's, each member's and the head's. Who may see which of them says
 * {@link Visibility}. A member counts for the section that they belong to now.
 *
 * @param sections by id; those without any delivery are missing
 * @param people everybody who takes part or got something, by name
 * @param ideas empty where no capability takes ideas
 * @param invited who was invited to what; empty where no capability calls people together
 */
public record Report(
        Period period,
        Responsiveness office,
        Map<String, Responsiveness> sections,
        List<Person> people,
        HeadsAnswers head,
        Optional<Ideas> ideas,
        List<Invited> invited) {

    /** One member's figures. */
    public record Person(Member member, Responsiveness figures) {}

    /** The section's figures; those of nothing where it got nothing. */
    public Responsiveness section(String id) {
        return sections.getOrDefault(id, Responsiveness.NONE);
    }

    /** The member's figures; those of nothing where they got nothing. */
    public Responsiveness member(String id) {
        return people.stream()
                .filter(it -> it.member().id().equals(id))
                .map(Person::figures)
                .findFirst()
                .orElse(Responsiveness.NONE);
    }

    /**
     * Attendance at meetings or at trainings.
     *
     * @param section whose members; null for the whole office
     */
    public Attendance attendance(Occasion occasion, @Nullable String section) {
        var ofThem = people.stream()
                .map(Person::member)
                .filter(it -> section == null || section.equals(it.sectionId()))
                .map(Member::id)
                .collect(Collectors.toSet());
        return Attendance.of(
                invited.stream()
                        .filter(it -> section == null || ofThem.contains(it.member()))
                        .toList(),
                occasion);
    }

    /** One member's attendance at meetings or at trainings. */
    public Attendance attendanceOf(Occasion occasion, String member) {
        return Attendance.of(
                invited.stream().filter(it -> it.member().equals(member)).toList(), occasion);
    }
}
