package kentongan.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kentongan.chat.SendFailure;

/** What became of one call to Telegram. */
public sealed interface Outcome {

    /**
     * Telegram accepted it.
     *
     * @param messageIds of the new messages; empty where nothing was sent or Telegram's answer can't be read
     * @param at the instant Telegram answered, from which response times count
     */
    record Accepted(List<Integer> messageIds, Instant at) implements Outcome {}

    /** It was not accepted, or nobody can know. */
    record Failed(SendFailure.Kind kind, String reason, Duration retryAfter) implements Outcome {}
}
