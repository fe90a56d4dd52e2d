package kentongan.digest.files;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kentongan.figures.Responsiveness;
import kentongan.figures.Times;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a column of the workbook.
 *
 * @param value null leaves the cell empty, as where there is no figure
 */
record Field<T>(Column column, Function<T, @Nullable Object> value) {

    /** The figures of some person or group. */
    static final List<Field<Responsiveness>> FIGURES = List.of(
            new Field<>(Column.DELIVERIES, Responsiveness::deliveries),
            new Field<>(Column.ANSWERED, Responsiveness::answered),
            new Field<>(Column.IN_TIME, Responsiveness::inTime),
            new Field<>(Column.RATE, Responsiveness::rate),
            new Field<>(Column.MEDIAN_WORKING, it -> of(it.working(), Times::median)),
            new Field<>(Column.P90_WORKING, it -> of(it.working(), Times::p90)),
            new Field<>(Column.MEDIAN_WALL, it -> of(it.wall(), Times::median)),
            new Field<>(Column.P90_WALL, it -> of(it.wall(), Times::p90)),
            new Field<>(Column.CLARITY, Responsiveness::clarity),
            new Field<>(Column.DONE, Responsiveness::done),
            new Field<>(Column.OVERDUE, Responsiveness::overdue));

    /** The same for something of which that is a part. */
    <S> Field<S> of(Function<S, T> part) {
        return new Field<>(column, whole -> value.apply(part.apply(whole)));
    }

    /** One of the times; null where there are none. */
    static @Nullable Duration of(Optional<Times> times, Function<Times, Duration> which) {
        return times.map(which).orElse(null);
    }
}
