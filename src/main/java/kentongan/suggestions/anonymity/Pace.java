package kentongan.suggestions.anonymity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** How often each person did something within the last hour. In memory alone: stored, it would tell who wrote when. */
final class Pace {

    private static final Duration WINDOW = Duration.ofHours(1);

    private final int most;
    private final Map<String, Deque<Instant>> times = new HashMap<>();

    Pace(int most) {
        this.most = most;
    }

    /** Whether the person may do it once more. */
    synchronized boolean allows(String person, Instant now) {
        times.values().removeIf(theirs -> {
            theirs.removeIf(it -> it.isBefore(now.minus(WINDOW)));
            return theirs.isEmpty();
        });
        return times.getOrDefault(person, new ArrayDeque<>()).size() < most;
    }

    /** Notes that the person did it. */
    synchronized void note(String person, Instant now) {
        times.computeIfAbsent(person, it -> new ArrayDeque<>()).addLast(now);
    }
}
