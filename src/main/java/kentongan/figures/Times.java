package kentongan.figures;

import java.time.Duration;
import java.util.Optional;

/**
 * How long it took, over several.
 *
 * @param count of how many; at least one
 * @param median interpolated linearly between the closest ranks, as is {@code p90}
 */
public record Times(int count, Duration median, Duration p90) {

    private static final int MEDIAN = 50;
    private static final int P90 = 90;

    /** Of these milliseconds; empty if there are none, since nothing is not the same as no time at all. */
    static Optional<Times> of(long[] millis) {
        if (millis.length == 0) {
            return Optional.empty();
        }
        var percentiles = new Percentiles(millis);
        return Optional.of(new Times(millis.length, percentiles.at(MEDIAN), percentiles.at(P90)));
    }
}
