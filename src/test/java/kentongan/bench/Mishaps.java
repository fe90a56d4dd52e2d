package kentongan.bench;

import java.util.Random;
import kentongan.bench.Arrivals.Fate;

/** What goes wrong on the way, by a seed: a part of the calls is done and never heard of, a part is answered with 502. */
final class Mishaps {

    static final Mishaps NONE = new Mishaps(0, 0, 0);

    private final Random random;
    private final double lost;
    private final double broken;

    /**
     * Lets go wrong.
     *
     * @param lost the part whose answer is lost
     * @param broken the part that is answered with 502, half of it done all the same
     */
    Mishaps(long seed, double lost, double broken) {
        this.random = new Random(seed);
        this.lost = lost;
        this.broken = broken;
    }

    /** What becomes of the next call, and how the caller hears of it. */
    record Mishap(Fate fate, boolean connectionCut) {
        static final Mishap NONE = new Mishap(Fate.DONE, false);
    }

    synchronized Mishap next() {
        var chance = random.nextDouble();
        if (chance < lost) {
            return new Mishap(Fate.DONE_UNHEARD, true);
        }
        if (chance < lost + broken) {
            return new Mishap(random.nextBoolean() ? Fate.DONE_UNHEARD : Fate.BROKEN, false);
        }
        return Mishap.NONE;
    }
}
