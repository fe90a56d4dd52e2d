package kentongan.outbox;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One thing still to be said or changed on one phone. It says what it is about, not the words: those are made when it is
 * sent, from what is true then. It is deleted once its owner has taken the outcome.
 *
 * @param id follows from what it is about, so that it can't be put in twice
 * @param owner names the {@link OutboxOwner} that knows the words and takes the outcome
 * @param subject what it is about, in the owner's terms
 * @param due not to be sent before
 * @param since when it came into its state
 * @param attempts calls whose outcome was not final
 * @param epoch of the sender's lease that last touched it
 * @param secondCopy whether an earlier call may have arrived, so that the person must be told
 */
@Document("outbox")
public record OutboxEntry(
        @Id String id,
        String owner,
        String subject,
        @Indexed Lane lane,
        long chatId,
        State state,
        Instant due,
        Instant since,
        int attempts,
        long epoch,
        boolean secondCopy) {

    /** How far it has come. */
    public enum State {
        /** To be sent at {@link #due}. */
        PENDING,
        /** A call is under way; found after a crash, its outcome is unknown. */
        SENDING,
        /** The outcome is unknown; waits for a sign that it arrived before it is sent once more. */
        UNKNOWN
    }

    /** A new entry to be sent as soon as possible. */
    public static OutboxEntry of(String owner, String subject, Lane lane, long chatId, Instant now) {
        return new OutboxEntry(
                owner + "/" + subject, owner, subject, lane, chatId, State.PENDING, now, now, 0, 0, false);
    }

    /** The same, to be sent as if nothing had been tried. */
    OutboxEntry anew(Instant now) {
        return of(owner, subject, lane, chatId, now);
    }

    OutboxEntry inState(State next, Instant at, long byEpoch) {
        return new OutboxEntry(id, owner, subject, lane, chatId, next, due, at, attempts, byEpoch, secondCopy);
    }

    OutboxEntry postponed(Instant to) {
        return new OutboxEntry(id, owner, subject, lane, chatId, state, to, since, attempts, epoch, secondCopy);
    }

    OutboxEntry afterAnotherAttempt() {
        return new OutboxEntry(id, owner, subject, lane, chatId, state, due, since, attempts + 1, epoch, secondCopy);
    }

    OutboxEntry asSecondCopy(Instant at) {
        return new OutboxEntry(id, owner, subject, lane, chatId, State.PENDING, at, at, attempts, epoch, true);
    }
}
