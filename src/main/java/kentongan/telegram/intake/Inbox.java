package kentongan.telegram.intake;

import static java.util.stream.Collectors.groupingBy;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kentongan.batching.Batched;
import kentongan.telegram.intake.InboxEntry.State;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.BulkOperationException;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The stored updates. Whatever Telegram was told we have is in here. */
@Component
public class Inbox {

    /** Long enough to know a repeated update, short enough that ids which restarted at random meet no old ones. */
    private static final Duration REMEMBERED = Duration.ofDays(3);

    private static final int BATCH = 100;
    private static final int DUPLICATE_KEY = 11000;
    private static final Sort IN_ORDER = Sort.by("receivedAt", "_id");

    private final MongoTemplate mongo;
    private final Clock clock;
    private final Batched<InboxEntry, Boolean> done;

    Inbox(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
        this.done = Batched.writes(BATCH, this::done);
    }

    /** What became of a batch: the updates stored now, and the ids of those that were there already. */
    record Stored(List<InboxEntry> fresh, Set<Integer> repeated) {}

    /**
     * Stores a batch in one write; those that are there already stay as they are.
     *
     * @throws org.springframework.dao.DataAccessException if the store is away; some may be stored all the same
     */
    Stored store(List<RawUpdate> updates) {
        // the store keeps milliseconds; the same instant must come back when an entry is read again
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var entries = updates.stream()
                .map(it -> new InboxEntry(it.id(), it.person(), it.json(), now, 0, State.NEW))
                .toList();
        var repeated = insert(entries);
        return new Stored(
                entries.stream().filter(it -> !repeated.contains(it.id())).toList(), repeated);
    }

    private Set<Integer> insert(List<InboxEntry> entries) {
        var repeated = new HashSet<Integer>();
        try {
            mongo.bulkOps(BulkMode.UNORDERED, InboxEntry.class).insert(entries).execute();
        } catch (BulkOperationException e) {
            for (var error : e.getErrors()) {
                if (error.getCode() != DUPLICATE_KEY) {
                    throw e;
                }
                repeated.add(entries.get(error.getIndex()).id());
            }
        }
        return repeated;
    }

    /** Keeps an update that can't be taken apart, for somebody to look at. */
    void keepUnreadable(int id, String body) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        mongo.save(new InboxEntry(id, null, body, now, 0, State.QUARANTINED));
    }

    /** Everything still to be handled, in the order in which it came. */
    List<InboxEntry> allNew() {
        return mongo.find(query(where("state").is(State.NEW)).with(IN_ORDER), InboxEntry.class);
    }

    /** The ids of those still to be handled that came so long ago or earlier, in the order in which they came. */
    List<Integer> newFor(Duration atLeast) {
        var lying = query(where("state")
                        .is(State.NEW)
                        .and("receivedAt")
                        .lte(clock.instant().minus(atLeast)))
                .with(IN_ORDER);
        // in a storm thousands wait, and what they say is known to those who wait with them
        lying.fields().include("receivedAt");
        return mongo.find(lying, Document.class, mongo.getCollectionName(InboxEntry.class)).stream()
                .map(it -> it.getInteger("_id"))
                .toList();
    }

    /** Whether it is still to be handled. */
    boolean isNew(int id) {
        return mongo.exists(query(where("_id").is(id).and("state").is(State.NEW)), InboxEntry.class);
    }

    /** Those of the given that are still to be handled. */
    List<InboxEntry> stillNew(Collection<Integer> ids) {
        var still = query(where("_id").in(ids).and("state").is(State.NEW));
        return mongo.find(still.with(Sort.by("_id")), InboxEntry.class);
    }

    /** It was handled; who did what, and at which minute, need not be kept. */
    void done(InboxEntry entry) {
        done.ask(entry);
    }

    private void done(List<InboxEntry> entries) {
        entries.stream()
                .collect(groupingBy(it -> it.receivedAt().truncatedTo(ChronoUnit.HOURS)))
                .forEach((hour, ofIt) -> {
                    var handled = Update.update("state", State.DONE)
                            .unset("raw")
                            .unset("person")
                            .set("receivedAt", hour);
                    var ids = ofIt.stream().map(InboxEntry::id).toList();
                    mongo.updateMulti(query(where("_id").in(ids)), handled, InboxEntry.class);
                });
    }

    void quarantine(int id, int attempts) {
        set(id, Update.update("state", State.QUARANTINED).set("attempts", attempts));
    }

    void failed(int id, int attempts) {
        set(id, Update.update("attempts", attempts));
    }

    long quarantined() {
        return mongo.count(query(where("state").is(State.QUARANTINED)), InboxEntry.class);
    }

    /** Forgets the updates that were handled days ago; returns how many. */
    public long forgetOld() {
        var old = query(where("state")
                .is(State.DONE)
                .and("receivedAt")
                .lt(clock.instant().minus(REMEMBERED)));
        return mongo.remove(old, InboxEntry.class).getDeletedCount();
    }

    private void set(int id, Update update) {
        mongo.updateFirst(query(where("_id").is(id)), update, InboxEntry.class);
    }
}
