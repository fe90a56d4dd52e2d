package kentongan.digest.files;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kentongan.announcements.Kind;
import kentongan.figures.Report;
import kentongan.figures.Responsiveness;
import kentongan.figures.Times;
import kentongan.figures.Visibility;
import kentongan.office.Section;

/**
 * What the monthly report tells of; nobody's name is in it, and nothing of fewer than three people.
 *
 * @param isOver whether the month has ended
 * @param weeks those up to the month's last, the oldest first
 * @param announcements how many of each kind reached somebody
 * @param sections all of the office's, by name
 */
record Month(
        YearMonth month,
        boolean isOver,
        Report figures,
        Report before,
        List<Report> weeks,
        Map<Kind, Integer> announcements,
        List<Section> sections) {

    /** Whether nothing at all happened. */
    boolean isEmpty() {
        return figures.office().isEmpty()
                && figures.head().asked() == 0
                && figures.invited().isEmpty()
                && figures.ideas()
                        .filter(it -> it.given() + it.accepted() + it.applied() > 0)
                        .isEmpty();
    }

    /** Whether there were too few people for figures that can be handed on. */
    boolean isTooSmall() {
        return !Visibility.mayHandOn(figures.office().people());
    }

    /** The sections that may be told of, by name. */
    List<Section> sectionsToTell() {
        return sections.stream()
                .filter(it -> Visibility.mayHandOn(figures.section(it.id()).people()))
                .toList();
    }

    /** The figures of all staff in a report, if there are enough of them to be told of. */
    static Optional<Responsiveness> staff(Report report) {
        return Optional.of(report.office()).filter(it -> Visibility.mayHandOn(it.people()));
    }

    static Optional<Times> staffTimes(Report report) {
        return staff(report).flatMap(Responsiveness::working);
    }

    static Optional<Duration> staffMedian(Report report) {
        return staffTimes(report).map(Times::median);
    }

    static Optional<Duration> headMedian(Report report) {
        return report.head().working().map(Times::median);
    }
}
