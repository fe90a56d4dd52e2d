package kentongan.meetings.lookback;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kentongan.meetings.lookback.LookBack.Question;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The looks back, and what was said in them. */
@Component
class LookBacks {

    private final MongoTemplate mongo;

    LookBacks(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    void add(LookBack lookBack) {
        try {
            mongo.insert(lookBack);
        } catch (DuplicateKeyException addedBefore) {
            // the end of a check-in may be told again
        }
    }

    Optional<LookBack> byId(String id) {
        return Optional.ofNullable(mongo.findById(id, LookBack.class));
    }

    List<LookBack> due(Instant now) {
        return mongo.find(query(where("summedUp").is(false).and("due").lte(now)), LookBack.class);
    }

    void summedUp(String id) {
        mongo.updateFirst(query(where("_id").is(id)), Update.update("summedUp", true), LookBack.class);
    }

    /** That page of the summary reached that member. */
    void told(String id, String page) {
        mongo.updateFirst(query(where("_id").is(id)), new Update().addToSet("told", page), LookBack.class);
    }

    void add(String lookBack, Question question, String words) {
        mongo.insert(new Remark(UUID.randomUUID().toString(), lookBack, question, words));
    }

    /** What was said, in an order that tells nothing. */
    List<Remark> remarks(String lookBack) {
        return mongo.find(query(where("lookBack").is(lookBack)), Remark.class).stream()
                .sorted(Comparator.comparing(Remark::id))
                .toList();
    }
}
