package kentongan.announcements;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import kentongan.announcements.Wake.Why;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The stored wakes: at most one of each kind for an announcement. */
@Component
class Wakes {

    private final MongoTemplate mongo;

    Wakes(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Those that have come due, the longest ago first. */
    List<Wake> due(Instant now) {
        return mongo.find(query(where("at").lte(now)).with(Sort.by("at")), Wake.class);
    }

    /** Sets one, in place of another of its kind. */
    void set(Wake wake) {
        mongo.save(wake);
    }

    /** Brings it forward if it stands later, or sets it. */
    void bringForward(Wake wake) {
        var later = query(where("_id").is(wake.id()).and("at").gt(wake.at()));
        if (mongo.updateFirst(later, Update.update("at", wake.at()), Wake.class).getMatchedCount() == 0
                && mongo.findById(wake.id(), Wake.class) == null) {
            mongo.save(wake);
        }
    }

    /** Moves it on to the next round, unless somebody else has. */
    void next(Wake seen, Instant now, Instant at) {
        var update = Update.update("at", at).set("since", now).inc("round", 1);
        mongo.updateFirst(unchanged(seen), update, Wake.class);
    }

    /** Puts it off without a round, unless somebody else has moved it. */
    void postpone(Wake seen, Instant to) {
        mongo.updateFirst(unchanged(seen), Update.update("at", to), Wake.class);
    }

    /** Nothing more is to come, unless somebody has moved it meanwhile. */
    void end(Wake seen) {
        mongo.remove(unchanged(seen), Wake.class);
    }

    void drop(String announcement, Why why) {
        mongo.remove(
                query(where("_id")
                        .is(Wake.of(announcement, why, Instant.EPOCH, Instant.EPOCH)
                                .id())),
                Wake.class);
    }

    private static Query unchanged(Wake seen) {
        return query(where("_id").is(seen.id()).and("at").is(seen.at()));
    }
}
