package kentongan.praise;

import static org.springframework.data.mongodb.core.FindAndModifyOptions.options;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kentongan.praise.Praise.Showing;
import kentongan.praise.Praise.State;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The stored praise. Each step is one conditional update, so that nothing that was taken back is shown. */
@Component
class Praises {

    private final MongoTemplate mongo;

    Praises(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Stores it; one already there stays as it is. */
    void add(Praise praise) {
        try {
            mongo.insert(praise);
        } catch (DuplicateKeyException handledBefore) {
            // the update that gives it is handled again after a crash
        }
    }

    Optional<Praise> byId(String id) {
        return Optional.ofNullable(mongo.findById(id, Praise.class));
    }

    /** What was given from the one instant until before the other, the oldest first. */
    List<Praise> between(Instant from, Instant until) {
        var given = query(where("at").gte(from).lt(until));
        return mongo.find(given, Praise.class).stream()
                .sorted((one, other) -> one.at().compareTo(other.at()))
                .toList();
    }

    /** How many one person has given since then, whatever became of it. */
    long givenBy(String giver, Instant since) {
        return mongo.count(query(where("giver").is(giver).and("at").gt(since)), Praise.class);
    }

    void arrived(String id) {
        mongo.updateFirst(query(is(id, State.GIVEN)), Update.update("state", State.ARRIVED), Praise.class);
    }

    void failed(String id) {
        mongo.updateFirst(query(is(id, State.GIVEN)), Update.update("state", State.FAILED), Praise.class);
    }

    /** Takes it back; empty if it does not stand. */
    Optional<Praise> withdraw(String id) {
        return change(query(stands(id)), Update.update("state", State.WITHDRAWN));
    }

    /** The receiver has said yes; empty if it does not stand or was answered before. */
    Optional<Praise> show(String id, List<String> audience) {
        var asked = query(stands(id).and("showing").is(Showing.ASKED));
        return change(asked, Update.update("showing", Showing.SHOWN).set("audience", audience));
    }

    /** The receiver has said no; empty if it does not stand or was answered before. */
    Optional<Praise> decline(String id) {
        var asked = query(stands(id).and("showing").is(Showing.ASKED));
        return change(asked, Update.update("showing", Showing.DECLINED));
    }

    private static Criteria is(String id, State state) {
        return where("_id").is(id).and("state").is(state);
    }

    private static Criteria stands(String id) {
        return where("_id").is(id).and("state").in(State.GIVEN, State.ARRIVED);
    }

    private Optional<Praise> change(Query which, Update update) {
        return Optional.ofNullable(mongo.findAndModify(which, update, options().returnNew(true), Praise.class));
    }
}
