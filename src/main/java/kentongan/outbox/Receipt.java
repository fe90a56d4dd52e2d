package kentongan.outbox;

import java.time.Instant;
import java.util.List;

/**
 * That Telegram accepted an entry.
 *
 * @param messageIds of the new messages; empty where none was sent or nobody knows which
 * @param at when Telegram answered
 */
public record Receipt(OutboxEntry entry, List<Integer> messageIds, Instant at) {

    /** The new message; 0 where none was sent or nobody knows which. */
    public int messageId() {
        return messageIds.isEmpty() ? 0 : messageIds.get(0);
    }
}
