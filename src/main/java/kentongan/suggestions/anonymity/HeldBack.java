package kentongan.suggestions.anonymity;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kentongan.chat.Html;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;

/**
 * What an anonymous author did and nobody shall see at once: who looks at the clock when it appears would know who had the
 * phone in hand. It stands here for 5 to 60 minutes, with its end, and is then erased together with that.
 */
@Component
public class HeldBack {

    private static final int SHORTEST_MINUTES = 5;
    private static final int LONGEST_MINUTES = 60;

    private final MongoTemplate mongo;
    private final SecureRandom random = new SecureRandom();

    HeldBack(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** What it is. */
    public enum Kind {
        SUGGESTION,
        REMARK,
        WITHDRAWAL
    }

    /**
     * One thing that waits.
     *
     * @param id random; the suggestion's own for the suggestion itself
     * @param words of a remark
     * @param until when it may be seen, to the minute
     */
    @Document("suggestion-held")
    public record Held(
            @Id String id,
            String suggestion,
            Kind kind,
            @Nullable Html words,
            Instant until) {}

    /** Holds something back for a random while; what is there already stays as it is. */
    public void hold(String id, String suggestion, Kind kind, @Nullable Html words, Instant now) {
        // rounded up, so that the wait is never shorter than its least
        var wait = SHORTEST_MINUTES + random.nextInt(LONGEST_MINUTES - SHORTEST_MINUTES);
        var until = now.truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofMinutes(wait + 1L));
        try {
            mongo.insert(new Held(id, suggestion, kind, words, until));
        } catch (DuplicateKeyException heldBefore) {
            // done again after a crash
        }
    }

    /** What waits of that suggestion. */
    public List<Held> of(String suggestion) {
        return mongo.find(query(where("suggestion").is(suggestion)), Held.class);
    }

    /** What may be seen by now. */
    public List<Held> due(Instant now) {
        return mongo.find(query(where("until").lte(now)), Held.class);
    }

    /** Erases it, once it is to be seen or was taken back. */
    public void release(String id) {
        mongo.remove(query(where("_id").is(id)), Held.class);
    }
}
