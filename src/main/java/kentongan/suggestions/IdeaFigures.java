package kentongan.suggestions;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import kentongan.suggestions.Suggestion.State;
import kentongan.worktime.WorkingCalendar;

/**
 * What came of the ideas of a period: of those that reached the head within it, as they stand now.
 *
 * @param number how many, without those withdrawn by their authors
 * @param accepted how many were accepted, being applied and applied ones among them
 * @param applied how many were applied
 * @param reviews when the head first did something about each of those that were looked at
 * @param overdue how many waited 10 working days or more for that, or still wait
 */
public record IdeaFigures(int number, int accepted, int applied, List<FirstReview> reviews, int overdue) {

    /** Working days after which an idea without a first review is overdue. */
    public static final int OVERDUE_DAYS = 10;

    /**
     * How long one idea waited for its first review.
     *
     * @param reachedAt since when the head could see it; of an anonymous one the next full hour
     * @param workingTime between the two, as far as the office works
     * @param wallTime between the two by the clock
     */
    public record FirstReview(
            String suggestion, Instant reachedAt, Instant reviewedAt, Duration workingTime, Duration wallTime) {}

    /** Counts these, whose period the caller has chosen; a merged one fares as the one it was merged into. */
    static IdeaFigures of(List<Fate> ideas, WorkingCalendar calendar, Instant now) {
        var counted = ideas.stream().filter(it -> it.fate() != State.WITHDRAWN).toList();
        var reviews = counted.stream()
                .filter(it -> it.idea().reviewedAt() != null)
                .map(it -> review(it.idea(), calendar))
                .toList();
        return new IdeaFigures(
                counted.size(),
                (int) counted.stream().filter(it -> it.fate().isAccepted()).count(),
                (int) counted.stream().filter(it -> it.fate() == State.APPLIED).count(),
                reviews,
                (int) counted.stream()
                        .filter(it -> isOverdue(it.idea(), calendar, now))
                        .count());
    }

    /** An idea and the state that it, or the one it was merged into, has come to. */
    record Fate(Suggestion idea, State fate) {}

    /** The part of the ideas that was accepted; 0 where there are none. */
    public double adoption() {
        return number == 0 ? 0 : (double) accepted / number;
    }

    private static boolean isOverdue(Suggestion idea, WorkingCalendar calendar, Instant now) {
        var until = idea.reviewedAt() == null ? now : idea.reviewedAt();
        return !calendar.plusWorkingDays(reached(idea), OVERDUE_DAYS).isAfter(until);
    }

    private static FirstReview review(Suggestion idea, WorkingCalendar calendar) {
        var reached = reached(idea);
        var reviewed = Objects.requireNonNull(idea.reviewedAt());
        // an anonymous one may be looked at before the full hour from which it counts
        var from = reached.isAfter(reviewed) ? reviewed : reached;
        return new FirstReview(
                idea.id(),
                from,
                reviewed,
                calendar.workingTimeBetween(from, reviewed),
                Duration.between(from, reviewed));
    }

    private static Instant reached(Suggestion idea) {
        return Objects.requireNonNull(idea.reachedAt());
    }
}
