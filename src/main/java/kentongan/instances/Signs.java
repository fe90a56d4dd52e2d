package kentongan.instances;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Tells by the time that passes here whether another process still lives: one whose sign changes does. What its sign says, the end of its term
 * by its own clock, is believed only at first sight, when a process that has just started can't know how long it has stood there. So a
 * clock that is set, here or there, makes nobody dead. Not thread-safe.
 */
public final class Signs {

    private final Duration term;
    private final LongSupplier nanos;
    private final Map<String, Seen> seen = new HashMap<>();

    /** Those who show no other sign for that long are dead. */
    public Signs(Duration term) {
        this(term, System::nanoTime);
    }

    Signs(Duration term, LongSupplier nanos) {
        this.term = term;
        this.nanos = nanos;
    }

    private record Seen(Instant sign, long deadAt) {}

    /**
     * Looks at a sign.
     *
     * @param sign the end of the term by the clock of whoever set it
     * @param now by the clock here
     * @return whether its owner must be taken for dead
     */
    public boolean isDead(String who, Instant sign, Instant now) {
        var before = seen.get(who);
        if (before == null || !before.sign().equals(sign)) {
            var left = before == null ? left(sign, now) : term;
            before = new Seen(sign, nanos.getAsLong() + left.toNanos());
            seen.put(who, before);
        }
        return nanos.getAsLong() - before.deadAt() >= 0;
    }

    private Duration left(Instant sign, Instant now) {
        var left = Duration.between(now, sign);
        if (left.isNegative()) {
            return Duration.ZERO;
        }
        return left.compareTo(term) < 0 ? left : term;
    }

    /** Forgets all others: they are gone. */
    public void retain(Collection<String> those) {
        seen.keySet().retainAll(those);
    }
}
