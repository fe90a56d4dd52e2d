package kentongan.telegram.intake;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** One person's updates: at most one in hand, the others waiting in the order in which they came. Guarded by {@link PersonQueues}. */
final class PersonQueue {

    private static final Comparator<Work> AS_THEY_CAME =
            comparing((Work work) -> work.entry().receivedAt()).thenComparing(Work::id);

    private final long person;
    private final Queue<Work> waiting = new PriorityQueue<>(AS_THEY_CAME);
    private @Nullable Work inHand;
    private boolean letGo;

    PersonQueue(long person) {
        this.person = person;
    }

    long person() {
        return person;
    }

    void add(Work work) {
        waiting.add(work);
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** Takes the next one in hand; empty if all that waited was let go. */
    Optional<Work> next() {
        inHand = waiting.poll();
        letGo = false;
        return Optional.ofNullable(inHand);
    }

    /** What was in hand is at its end. */
    void finished() {
        inHand = null;
    }

    /** Has what is in hand wait for another try; returns false if it was let go. */
    boolean putBack() {
        if (letGo || inHand == null) {
            return false;
        }
        waiting.add(inHand);
        inHand = null;
        return true;
    }

    /**
     * Forgets all that waits, and what is in hand if it would have to be tried again.
     *
     * @return the id of what is in hand
     */
    Optional<Integer> letGo() {
        waiting.clear();
        letGo = true;
        return Optional.ofNullable(inHand).map(Work::id);
    }
}
