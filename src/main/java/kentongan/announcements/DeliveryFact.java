package kentongan.announcements;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of one delivery, as far as figures are made of it.
 *
 * @param author the member who wrote the announcement
 * @param sentAt when Telegram accepted it; else when the announcement was sent
 * @param timed whether {@code sentAt} is the instant that Telegram told
 * @param firstReplyAt when the member first answered, be it the text before a correction
 * @param reply the code of the latest answer to the text as it now stands
 * @param deadline the delivery's own: one that was passed on may have a nearer one than the announcement
 * @param closedAt from when on a poll took no vote
 * @param secondCopy whether the member may have got it twice
 */
public record DeliveryFact(
        String announcement,
        Kind kind,
        Priority priority,
        String author,
        String member,
        Outcome outcome,
        Instant sentAt,
        boolean timed,
        @Nullable Instant firstReplyAt,
        @Nullable String reply,
        @Nullable Instant deadline,
        @Nullable Instant closedAt,
        boolean passedOn,
        boolean secondCopy) {

    /** How it ended, or stands. */
    public enum Outcome {
        DELIVERED,
        /** On its way. */
        PENDING,
        FAILED,
        UNREACHABLE,
        /** Taken back, whatever had become of it. */
        RECALLED
    }

    /** Whether the member got it and it was not taken back. */
    public boolean counts() {
        return outcome == Outcome.DELIVERED;
    }

    public boolean isAnswered() {
        return firstReplyAt != null;
    }
}
