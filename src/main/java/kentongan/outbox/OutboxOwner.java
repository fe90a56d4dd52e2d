package kentongan.outbox;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Knows the words of its entries and takes their outcomes. Outcomes may be told twice after a crash: taking one must be
 * idempotent. An exception from here means the store is away; the sender waits and asks again.
 */
public interface OutboxOwner {

    /** Names it in its entries. */
    String name();

    /** What is to be done now; empty when the matter is gone, which drops the entry. */
    Optional<Act> prepare(OutboxEntry entry);

    /** What is to be done for each of them now, by the entry's id; those whose matter is gone are missing. */
    default Map<String, Act> prepareAll(List<OutboxEntry> entries) {
        var acts = new HashMap<String, Act>();
        entries.forEach(entry -> prepare(entry).ifPresent(act -> acts.put(entry.id(), act)));
        return acts;
    }

    /** Telegram accepted several, as {@link #sentAll} tells for one. */
    default void arrived(List<Receipt> receipts) {
        receipts.forEach(it -> sentAll(it.entry(), it.messageIds(), it.at()));
    }

    /**
     * Telegram accepted it.
     *
     * @param messageId of the new message; 0 where none was sent or nobody knows which
     */
    void sent(OutboxEntry entry, int messageId, Instant at);

    /** Telegram accepted it, as several messages where it was an album. */
    default void sentAll(OutboxEntry entry, List<Integer> messageIds, Instant at) {
        sent(entry, messageIds.isEmpty() ? 0 : messageIds.get(0), at);
    }

    /** It will never be sent. */
    void failed(OutboxEntry entry, Failure why);

    /**
     * The outcome of a call is unknown for the first time.
     *
     * @return whether it shall be sent once more after a while; if not, the matter ends here
     */
    default boolean sendAgain(OutboxEntry entry) {
        return false;
    }

    /** Whether something shows that it arrived after all, such as a tap on it or a result stored before a crash. */
    default boolean hasArrived(OutboxEntry entry) {
        return false;
    }

    /** Whether somebody has asked for it once more since it was told as failed; while its entry was there, nothing could be put in. */
    default boolean isWantedAgain(OutboxEntry entry) {
        return false;
    }

    /** Why something was not delivered. */
    enum Failure {
        /** Blocked the bot, is deactivated, or never started it. */
        UNREACHABLE,
        /** Telegram refuses the request. */
        REFUSED,
        /** Twice nobody could know whether it arrived. */
        OUTCOME_UNKNOWN
    }
}
