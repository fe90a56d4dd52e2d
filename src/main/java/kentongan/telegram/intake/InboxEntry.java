package kentongan.telegram.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An update as Telegram sent it. It is stored before Telegram is told that we have it, so that a crash loses none; its
 * words go as soon as it is handled, and what is left tells a repeated update for some days.
 *
 * @param id Telegram's update_id, which restarts at random after a week without updates
 * @param person the Telegram user whose updates are handled one after the other; null where nobody did it
 * @param raw the update's JSON
 * @param attempts how often handling it failed
 */
@Document("inbox")
record InboxEntry(
        @Id int id,
        @Nullable Long person,
        @Nullable String raw,
        Instant receivedAt,
        int attempts,
        @Indexed State state) {

    /** How far it has come. */
    enum State {
        NEW,
        DONE,
        /** Can't be read, or failed too often; somebody has to look at it. */
        QUARANTINED
    }

    /** Short, unique though update ids may repeat, and the same each time the update is handled. */
    String key() {
        return Long.toString(receivedAt.toEpochMilli(), Character.MAX_RADIX)
                + Integer.toString(id, Character.MAX_RADIX);
    }
}
