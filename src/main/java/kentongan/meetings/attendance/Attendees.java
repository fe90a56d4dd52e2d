package kentongan.meetings.attendance;

import static org.springframework.data.mongodb.core.FindAndModifyOptions.options;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kentongan.batching.Slices;
import kentongan.meetings.attendance.Attendee.Arrival;
import kentongan.meetings.attendance.Attendee.Excuse;
import kentongan.outbox.MissingDocuments;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Who is expected where, and who came; all are found by their ids. */
@Component
public class Attendees {

    /** The embedded store compares each document it finds with the whole batch. */
    private static final int BATCH = 100;

    private final MongoTemplate mongo;

    Attendees(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    void add(List<Attendee> more) {
        MissingDocuments.insert(mongo, more, Attendee.class);
    }

    public Optional<Attendee> byId(String id) {
        return Optional.ofNullable(mongo.findById(id, Attendee.class));
    }

    /** All who are expected there. */
    List<Attendee> of(CheckIn checkIn) {
        return of(checkIn.id(), checkIn.people());
    }

    /** Those that exist of these members. */
    List<Attendee> of(String checkIn, Collection<String> members) {
        var ids = members.stream().map(it -> Attendee.id(checkIn, it)).toList();
        var found = new ArrayList<Attendee>();
        for (var batch : Slices.of(ids, BATCH)) {
            found.addAll(mongo.find(query(where("_id").in(batch)), Attendee.class));
        }
        return found;
    }

    void excuse(String id, @Nullable Excuse excuse) {
        change(one(id), excuse == null ? new Update().unset("excuse") : Update.update("excuse", excuse));
    }

    /** They are not expected any more; false if they came already. */
    boolean drop(String id) {
        var absent = query(where("_id").is(id).and("arrival").is(null));
        return mongo.remove(absent, Attendee.class).getDeletedCount() == 1;
    }

    /** Notes that they came; empty if they had already. */
    Optional<Attendee> arrive(String id, Arrival arrival) {
        return change(query(where("_id").is(id).and("arrival").is(null)), Update.update("arrival", arrival));
    }

    /** Takes back a tick by hand; false if they checked in themselves, or were not there. */
    boolean untick(String id) {
        var byHand = query(where("_id").is(id).and("arrival.hand").ne(null));
        return change(byHand, new Update().unset("arrival")).isPresent();
    }

    /** Counts a wrong code. */
    Attendee wrong(Attendee seen, long window) {
        var update = new Update().inc("wrong", 1).set("window", window);
        var counted = seen.window() == window ? update.inc("wrongNow", 1) : update.set("wrongNow", 1);
        return change(one(seen.id()), counted).orElse(seen);
    }

    /** The question whether they are here is on their phone. */
    public void asked(String id, int messageId) {
        change(one(id), Update.update("message", messageId));
    }

    /** They have that version of the minutes. */
    public void gotMinutes(String id, int version) {
        change(one(id), Update.update("minutes", version));
    }

    /** They answered or skipped that question; false if they had already. */
    public boolean lookBack(String id, String question) {
        var first = query(where("_id").is(id).and("lookedBack").ne(question));
        return change(first, new Update().push("lookedBack", question)).isPresent();
    }

    private static Query one(String id) {
        return query(where("_id").is(id));
    }

    private Optional<Attendee> change(Query which, Update update) {
        return Optional.ofNullable(mongo.findAndModify(which, update, options().returnNew(true), Attendee.class));
    }
}
