package kentongan.figures;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import kentongan.figures.IdeaFacts.Idea;
import kentongan.worktime.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * What came of ideas in one period.
 *
 * @param given in the period
 * @param accepted in the period, whenever they were given
 * @param applied in the period, whenever they were given
 * @param firstAnswer working time to the first answer, of those given in the period
 */
public record Ideas(int given, int accepted, int applied, Optional<Times> firstAnswer) {

    static Ideas of(List<Idea> all, Period period, WorkingCalendar calendar) {
        var given = all.stream().filter(it -> period.includes(it.givenAt())).toList();
        var times = given.stream()
                .filter(it -> it.firstAnswerAt() != null)
                .mapToLong(
                        it -> ResponseTime.between(it.givenAt(), Objects.requireNonNull(it.firstAnswerAt()), calendar)
                                .working()
                                .toMillis())
                .toArray();
        return new Ideas(
                given.size(), in(all, period, Idea::acceptedAt), in(all, period, Idea::appliedAt), Times.of(times));
    }

    private static int in(List<Idea> all, Period period, Function<Idea, @Nullable Instant> step) {
        return (int) all.stream()
                .map(step)
                .filter(at -> at != null && period.includes(at))
                .count();
    }
}
