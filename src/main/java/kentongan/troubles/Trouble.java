package kentongan.troubles;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One kind of trouble as last seen by any process.
 *
 * @param since when it began, also after its end
 * @param seen when it was last found to have grown
 * @param ended when it ended; null while it lasts
 * @param number how much of it there was when last told or grown
 * @param occasion counts its beginnings
 * @param untold what those who run the office have not been told yet; null when they have
 */
@Document("troubles")
record Trouble(
        @Id Kind kind,
        @Nullable Instant since,
        @Nullable Instant seen,
        @Nullable Instant ended,
        long number,
        int occasion,
        @Nullable Phase untold) {

    /** What is told of it. */
    enum Phase {
        BEGAN,
        ENDED
    }

    /** A trouble that was never seen. */
    static Trouble never(Kind kind) {
        return new Trouble(kind, null, null, null, 0, 0, null);
    }

    boolean lasts() {
        return since != null && ended == null;
    }

    /** How it stands after a look at its sign; the same where nothing is new. */
    Trouble after(Sighting sighting, Instant now) {
        return switch (sighting.state()) {
            case UNKNOWN -> this;
            case NONE -> lasts() ? over(0, now) : forget();
            case TROUBLE -> found(sighting.number(), now);
        };
    }

    /** How it stands once it is known to have lasted from then until now. */
    Trouble lasted(Instant from, Instant to) {
        return from.equals(since) ? this : new Trouble(kind, from, from, to, 0, occasion + 1, Phase.ENDED);
    }

    private Trouble found(long found, Instant now) {
        if (kind.calm().isZero()) {
            return lasts() ? this : began(found, now);
        }
        if (found > number) {
            return lasts() ? new Trouble(kind, since, now, null, found, occasion, untold) : began(found, now);
        }
        var calm = lasts() && seen != null && !now.isBefore(seen.plus(kind.calm()));
        return calm ? over(found, now) : withNumber(found);
    }

    private Trouble began(long found, Instant now) {
        return new Trouble(kind, now, now, null, found, occasion + 1, Phase.BEGAN);
    }

    private Trouble over(long left, Instant now) {
        return new Trouble(kind, since, seen, now, left, occasion, Phase.ENDED);
    }

    private Trouble forget() {
        return kind.calm().isZero() ? this : withNumber(0);
    }

    private Trouble withNumber(long found) {
        return found == number ? this : new Trouble(kind, since, seen, ended, found, occasion, untold);
    }
}
