package kentongan.schedule;

import java.time.Duration;
import java.time.Instant;

/**
 * Looks for what has come due and does it. A class that implements it is all a further thing by the clock takes. What is due
 * stands in the store, so nothing depends on a single call: one may come late, come twice, or run on two processes at the
 * same time. Each thing is claimed by a conditional update, or leads to documents whose ids follow from it.
 */
public interface Sweep {

    /** Names it among all sweeps. */
    String name();

    /** How long to wait from one call to the next; what has come due is noticed that much later at most. */
    default Duration every() {
        return Duration.ofSeconds(1);
    }

    /**
     * Does what is due.
     *
     * @throws org.springframework.dao.DataAccessException while the store is away; the next call tries again
     */
    void sweep(Instant now);
}
