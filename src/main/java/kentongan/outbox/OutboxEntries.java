package kentongan.outbox;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kentongan.batching.Slices;
import kentongan.outbox.OutboxEntry.State;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
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

    /** The ids of all. */
    List<String> ids() {
        var query = new Query();
        query.fields().include("_id");
        return mongo.find(query, org.bson.Document.class, mongo.getCollectionName(OutboxEntry.class)).stream()
                .map(it -> it.getString("_id"))
                .toList();
    }

    List<OutboxEntry> byIds(List<String> ids) {
        return mongo.find(query(where("_id").in(ids)), OutboxEntry.class);
    }

    /** All of one lane, which has an index. */
    List<OutboxEntry> inLane(Lane lane) {
        return mongo.find(query(where("lane").is(lane)), OutboxEntry.class);
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

    /**
     * Marks them all as being sent.
     *
     * @return those that were free, as they are now; the others were withdrawn or belong to a later epoch
     */
    List<OutboxEntry> claim(List<OutboxEntry> wanted, Instant now, long epoch) {
        var since = now.truncatedTo(ChronoUnit.MILLIS);
        var free = query(where("_id")
                .in(ids(wanted))
                .and("state")
                .is(State.PENDING)
                .and("epoch")
                .lte(epoch));
        var mark = Update.update("state", State.SENDING).set("since", since).set("epoch", epoch);
        var claimed = mongo.updateMulti(free, mark, OutboxEntry.class).getMatchedCount();
        var marked = claimed == wanted.size() ? null : marked(wanted, since, epoch);
        return wanted.stream()
                .filter(it -> marked == null || marked.contains(it.id()))
                .map(it -> it.inState(State.SENDING, since, epoch))
                .toList();
    }

    private Set<String> marked(List<OutboxEntry> wanted, Instant since, long epoch) {
        var ours = query(where("_id")
                .in(ids(wanted))
                .and("state")
                .is(State.SENDING)
                .and("since")
                .is(since)
                .and("epoch")
                .is(epoch));
        return mongo.find(ours, OutboxEntry.class).stream().map(OutboxEntry::id).collect(Collectors.toSet());
    }

    /** Takes the mark from those that were claimed in this epoch and not called: they wait until then. */
    void giveBack(List<OutboxEntry> claimed, Instant due, long epoch) {
        var ours = query(where("_id")
                .in(ids(claimed))
                .and("state")
                .is(State.SENDING)
                .and("epoch")
                .is(epoch));
        mongo.updateMulti(
                ours, Update.update("state", State.PENDING).set("due", due).set("since", due), OutboxEntry.class);
    }

    private static List<String> ids(List<OutboxEntry> entries) {
        return entries.stream().map(OutboxEntry::id).toList();
    }

    void deleteAll(List<String> ids) {
        for (var batch : Slices.of(ids, BATCH)) {
            mongo.remove(query(where("_id").in(batch)), OutboxEntry.class);
        }
    }

    void delete(String id) {
        mongo.remove(query(where("_id").is(id)), OutboxEntry.class);
    }

    /** Deletes those that are not being sent at this moment. */
    long withdraw(Collection<String> ids) {
        var withdrawn = 0L;
        for (var batch : Slices.of(ids, BATCH)) {
            var idle = query(where("_id").in(batch).and("state").ne(State.SENDING));
            withdrawn += mongo.remove(idle, OutboxEntry.class).getDeletedCount();
        }
        return withdrawn;
    }
}
