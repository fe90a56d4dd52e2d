package kentongan.outbox;

import java.time.Duration;
import org.springframework.dao.DataAccessException;

/** What to do about a store that is away when something must not be lost. */
final class StoreAway {

    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    /** A minute and more, as an election of a replica set takes. */
    static final int PATIENT = 60;

    /** For whoever is about to stop. */
    static final int HURRIED = 2;

    private StoreAway() {}

    /** Stores what is in hand, trying so often, a second apart. */
    static void outlast(Runnable write, int mostTries) {
        for (int tries = 1; ; tries++) {
            try {
                write.run();
                return;
            } catch (DataAccessException e) {
                if (tries >= mostTries || Thread.currentThread().isInterrupted()) {
                    throw e;
                }
                sleep();
            }
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(BETWEEN_TRIES.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
