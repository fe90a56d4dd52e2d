package kentongan.troubles;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * When any process last got on with Telegram, which a restart must not forget.
 *
 * @param refusedSince since when the token has been refused; null while it is not
 */
@Document("contact")
record LastContact(
        @Id String id, Instant reachedAt, @Nullable Instant refusedSince) {

    static final String ID = "telegram";

    /** Telegram keeps taps for 150 seconds only, but a restart is no news. */
    private static final Duration LONG = Duration.ofMinutes(10);

    /** Every write makes the embedded store grow, so not each look is noted. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(2);

    /** Whether it must be noted anew that Telegram answers. */
    boolean isStale(Instant now) {
        return refusedSince != null || Duration.between(reachedAt, now).abs().compareTo(NOTED_EVERY) >= 0;
    }

    /** A trouble that is over. */
    record Past(Kind kind, Instant from) {}

    /**
     * What lies behind us, now that Telegram answers.
     *
     * @param here when this process was last answered before, by a clock that nobody can set; null if it never was
     */
    Optional<Past> past(@Nullable Duration here, Instant now) {
        if (refusedSince != null) {
            return Optional.of(new Past(Kind.TOKEN, refusedSince));
        }
        // the smaller one: the office's clock may have been set, and another process may have been in contact
        var stored = Duration.between(reachedAt, now);
        var gap = here != null && here.compareTo(stored) < 0 ? here : stored;
        return gap.compareTo(LONG) > 0 ? Optional.of(new Past(Kind.ABSENCE, reachedAt)) : Optional.empty();
    }
}
