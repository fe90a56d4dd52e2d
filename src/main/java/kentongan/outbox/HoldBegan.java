package kentongan.outbox;

import java.time.Instant;

/**
 * An event: Telegram asked for a pause, in which nothing goes out but answers to presses.
 *
 * @param byAChange whether it was asked of a change of a message, so that not even one more should be tried
 */
public record HoldBegan(Instant end, boolean byAChange) {}
