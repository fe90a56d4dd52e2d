package kentongan.figures;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import kentongan.figures.AskedOfHead.Asked;
import kentongan.worktime.WorkingCalendar;

/**
 * How quickly the head answers what members bring: the figures of one period, by the same clock as everyone's.
 *
 * @param asked what reached the head
 * @param answered of these, by whomever
 * @param handedOn of these, to somebody else
 * @param working how long the first answers took in working time
 * @param wall how long they took by the clock on the wall
 */
public record HeadsAnswers(int asked, int answered, int handedOn, Optional<Times> working, Optional<Times> wall) {

    static HeadsAnswers of(List<Asked> all, Function<String, WorkingCalendar> calendars) {
        var times = all.stream()
                .filter(it -> it.answeredAt() != null)
                .map(it -> time(it, calendars.apply(it.head())))
                .toList();
        return new HeadsAnswers(
                all.size(),
                times.size(),
                (int) all.stream().filter(Asked::handedOn).count(),
                Times.of(times.stream().mapToLong(it -> it.working().toMillis()).toArray()),
                Times.of(times.stream().mapToLong(it -> it.wall().toMillis()).toArray()));
    }

    private static ResponseTime time(Asked asked, WorkingCalendar calendar) {
        Instant answered = Objects.requireNonNull(asked.answeredAt());
        return ResponseTime.between(asked.reachedAt(), answered, calendar);
    }

    /** How many still wait. */
    public int open() {
        return asked - answered;
    }
}
