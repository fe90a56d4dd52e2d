package kentongan.outbox;

import java.time.Duration;

/**
 * How long a call is at least on its way, there and back together: the shortest of late. A call can't have arrived in less than its way
 * there, nor later than its answer less the way back, so that much less need be waited between two calls. Not thread-safe.
 */
final class RoundTrips {

    /** Less may as well be chance, and is not worth it. */
    private static final long WORTH_KNOWING = Duration.ofMillis(30).toNanos();

    /** What the network may become faster by without notice: a tenth. */
    private static final int TENTHS_RELIED_ON = 9;

    /** After so many calls what was shortest before is forgotten, as when the way has changed. */
    private static final int CALLS = 200;

    private long shortest = Long.MAX_VALUE;
    private long shortestSince = Long.MAX_VALUE;
    private int calls;
    private boolean known;

    void add(long nanos) {
        shortest = Math.min(shortest, nanos);
        shortestSince = Math.min(shortestSince, nanos);
        if (++calls == CALLS) {
            shortest = shortestSince;
            shortestSince = Long.MAX_VALUE;
            calls = 0;
            known = true;
        }
    }

    /** What to rely on, in nanoseconds; 0 until enough calls were made. */
    long atLeast() {
        return known && shortest >= WORTH_KNOWING ? shortest / 10 * TENTHS_RELIED_ON : 0;
    }
}
