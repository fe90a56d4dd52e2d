package kentongan.figures;

import java.time.Duration;
import java.util.Arrays;

/**
 * Percentiles that interpolate linearly between the closest ranks: R's type 7, NumPy's {@code linear} (product.md,
 * "Figures"). Times are whole milliseconds, as the store keeps them; what lies between two of them is exact to the nanosecond.
 */
final class Percentiles {

    private static final int HUNDRED = 100;
    private static final long NANOS_OF_A_MILLI_BY_HUNDRED = 10_000;

    private final long[] sorted;

    /**
     * Takes the times in any order.
     *
     * @param millis at least one
     */
    Percentiles(long[] millis) {
        if (millis.length == 0) {
            throw new IllegalArgumentException("no percentile of nothing");
        }
        sorted = millis.clone();
        Arrays.sort(sorted);
    }

    /** The percentile, from 0, the least, to 100, the greatest. */
    Duration at(int percent) {
        var rank = (long) (sorted.length - 1) * percent;
        var lower = (int) (rank / HUNDRED);
        var beyond = rank % HUNDRED;
        var base = Duration.ofMillis(sorted[lower]);
        // beyond the last rank there is nothing to go towards
        return beyond == 0
                ? base
                : base.plusNanos((sorted[lower + 1] - sorted[lower]) * beyond * NANOS_OF_A_MILLI_BY_HUNDRED);
    }
}
