package kentongan.meetings.reminders;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import kentongan.meetings.reminders.DueReminder.State;
import kentongan.outbox.MissingDocuments;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The reminders of the coming weeks. */
@Component
class DueReminders {

    /** Whoever claimed one and has not fired it by then was killed. */
    static final Duration CLAIM = Duration.ofSeconds(60);

    /** The embedded store compares each document it finds with the whole batch. */
    static final int A_BATCH = 100;

    /** What is more waits for the next sweep. */
    private static final int MOST = 20_000;

    private final MongoTemplate mongo;

    DueReminders(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Lets them wait; one that is there for the same start stays as it is, fired or not. */
    void put(List<DueReminder> reminders) {
        MissingDocuments.insert(mongo, reminders, DueReminder.class);
        for (var reminder : reminders) {
            var moved = query(where("_id").is(reminder.id()).and("start").ne(reminder.start()));
            var update = Update.update("due", reminder.due())
                    .set("start", reminder.start())
                    .set("state", State.WAITING)
                    .unset("claim");
            mongo.updateFirst(moved, update, DueReminder.class);
        }
    }

    void drop(Collection<String> ids) {
        if (!ids.isEmpty()) {
            mongo.remove(query(where("_id").in(ids)), DueReminder.class);
        }
    }

    /** The ids of those that are due. */
    List<String> due(Instant now) {
        var due = query(isDue(now)).limit(MOST);
        due.fields().include("_id");
        return mongo.find(due, Document.class, mongo.getCollectionName(DueReminder.class)).stream()
                .map(it -> it.getString("_id"))
                .toList();
    }

    /**
     * Claims those of them that still are due; of two who try, each gets others.
     *
     * @param ids at most {@link #A_BATCH}
     * @param claim another one each time
     */
    List<DueReminder> claim(Collection<String> ids, String claim, Instant now) {
        var still = query(where("_id").in(ids).andOperator(isDue(now)));
        var claimed = Update.update("state", State.CLAIMED).set("claim", claim).set("claimedAt", now);
        return mongo.updateMulti(still, claimed, DueReminder.class).getMatchedCount() == 0
                ? List.of()
                : mongo.find(query(where("_id").in(ids).and("claim").is(claim)), DueReminder.class);
    }

    private static Criteria isDue(Instant now) {
        return new Criteria()
                .orOperator(
                        where("state").is(State.WAITING).and("due").lte(now),
                        where("state").is(State.CLAIMED).and("claimedAt").lt(now.minus(CLAIM)));
    }

    /** They are in the outbox, or dropped. */
    void fired(Collection<DueReminder> reminders, String claim) {
        var ids = reminders.stream().map(DueReminder::id).toList();
        mongo.updateMulti(
                query(where("_id").in(ids).and("claim").is(claim)),
                Update.update("state", State.FIRED),
                DueReminder.class);
    }

    /** Forgets what is about times long past. */
    void forget(Instant before) {
        mongo.remove(query(where("start").lt(before)), DueReminder.class);
    }
}
