package kentongan.outbox;

import java.time.Instant;
import java.util.Optional;

/** The pause that Telegram asks for by a 429, as whoever watches over the program wants to know it. */
public interface Pause {

    /** Until when nothing goes out but answers to presses; empty while there is no such pause. */
    Optional<Instant> end();
}
