package kentongan.outbox;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kentongan.outbox.OutboxEntry.State;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The stored entries. The collection holds unfinished work alone, so that reading all of it stays cheap. */
@Component
class OutboxEntries {

    /** The embedded store compares each document it finds with the whole batch. */
    private static final int BATCH = 100;

    private final MongoTemplate mongo;

    OutboxEntries(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Stores those that are not there yet. */
    void add(List<OutboxEntry> entries) {
        MissingDocuments.insert(mongo, entries, OutboxEntry.class);
    }

    Optional<OutboxEntry> byId(String id) {
        return Optional.ofNullable(mongo.findById(id, OutboxEntry.class));
    }

    List<OutboxEntry> all() {
        return mongo.findAll(OutboxEntry.class);
    }

    /** Moves an entry from the state we know to the next one; false if another epoch has it or it was withdrawn. */
    boolean move(OutboxEntry from, OutboxEntry to) {
        var known = query(where("_id")
                .is(from.id())
                .and("state")
                .is(from.state())
                .and("epoch")
                .lte(to.epoch()));
        var update = new Update()
                .set("state", to.state())
                .set("due", to.due())
                .set("since", to.since())
                .set("attempts", to.attempts())
                .set("epoch", to.epoch())
                .set("secondCopy", to.secondCopy());
        return mongo.updateFirst(known, update, OutboxEntry.class).getMatchedCount() == 1;
    }

    void delete(String id) {
        mongo.remove(query(where("_id").is(id)), OutboxEntry.class);
    }

    /** Deletes those that are not being sent at this moment. */
    long withdraw(Collection<String> ids) {
        var all = List.copyOf(ids);
        var withdrawn = 0L;
        for (int from = 0; from < all.size(); from += BATCH) {
            var batch = all.subList(from, Math.min(all.size(), from + BATCH));
            var idle = query(where("_id").in(batch).and("state").ne(State.SENDING));
            withdrawn += mongo.remove(idle, OutboxEntry.class).getDeletedCount();
        }
        return withdrawn;
    }
}
