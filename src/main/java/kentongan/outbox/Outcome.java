package kentongan.outbox;

import java.time.Duration;
import java.time.Instant;
import kentongan.chat.SendFailure;

/** What became of one call to Telegram. */
public sealed interface Outcome {

    /**
     * Telegram accepted it.
     *
     * @param messageId of the new message; 0 where nothing was sent
     * @param at the instant Telegram answered, from which response times count
     */
    record Accepted(int messageId, Instant at) implements Outcome {}

    /** It was not accepted, or nobody can know. */
    record Failed(SendFailure.Kind kind, String reason, Duration retryAfter) implements Outcome {}
}
