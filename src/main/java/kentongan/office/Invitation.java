package kentongan.office;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A way into the office: what the code in a link {@code t.me/BOT?start=CODE} is good for. Whether a code for one person was
 * used shows in that member's standing, so that using it is one step.
 *
 * @param code unguessable, 1 to 64 of {@code A-Z a-z 0-9 _ -} (Bot API: deep links)
 * @param memberId who comes in by it; null where many may
 * @param occasion what it was made in, so that handling that again makes no second one
 * @param expiresAt not good from then on; null if it does not expire
 */
@Document("invitations")
public record Invitation(
        @Id String code,
        Kind kind,
        @Nullable String memberId,
        @Nullable String occasion,
        @Nullable Instant expiresAt,
        boolean withdrawn) {

    /** Who may come in. */
    public enum Kind {
        /** Whoever is first becomes the head. */
        SETUP,
        /** The one person it was made for. */
        PERSONAL,
        /** Many, each approved by the head or secretary. */
        COMMON
    }

    /** Whether its time is over. */
    public boolean isExpired(Instant at) {
        return expiresAt != null && !at.isBefore(expiresAt);
    }
}
