package kentongan.chat;

import java.time.Instant;

/**
 * Is told when presses of buttons may have been lost: Telegram keeps one for 150 seconds only, and nobody took any for about
 * that long or longer. Messages were not lost, since it keeps those for a day.
 */
public interface LostPresses {

    /**
     * Presses of this time may be lost. It may be told twice; what follows must be the same as once.
     *
     * @throws org.springframework.dao.DataAccessException while the store is away; it will be told again
     */
    void mayBeLost(Instant from, Instant until);
}
