package kentongan.meetings;

import static org.springframework.data.mongodb.core.FindAndModifyOptions.options;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kentongan.meetings.Meeting.Card;
import kentongan.meetings.Meeting.Change;
import kentongan.meetings.Meeting.State;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The meetings that were called. Every change is one conditional update of one document. */
@Component
public class Meetings {

    private static final int MOST_CARDS = 20;

    private final MongoTemplate mongo;

    Meetings(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Stores a meeting; one already there stays as it is. */
    void add(Meeting meeting) {
        try {
            mongo.insert(meeting);
        } catch (DuplicateKeyException handledBefore) {
            // the update that makes it is handled again after a crash
        }
    }

    public Optional<Meeting> byId(String id) {
        return Optional.ofNullable(mongo.findById(id, Meeting.class));
    }

    public List<Meeting> byIds(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : mongo.find(query(where("_id").in(List.copyOf(ids))), Meeting.class);
    }

    /** What that subject asks about; empty if it was moved since, or never was. */
    public Optional<Asked> asked(String subject) {
        return byId(Rsvp.meetingOf(subject)).flatMap(it -> it.asked(subject));
    }

    /** Those of which the people are still to be told something. */
    List<Meeting> untold() {
        return mongo.find(query(where("untold.0").exists(true)), Meeting.class);
    }

    /** Those that are neither cancelled nor over, whoever is invited, in no order. */
    public List<Meeting> coming(Instant now) {
        return called().stream().filter(it -> it.end().isAfter(now)).toList();
    }

    /** Those that were called and not yet set aside. */
    public List<Meeting> called() {
        return mongo.find(query(where("state").is(State.CALLED)), Meeting.class);
    }

    /** The people were told. */
    void told(String id, Telling telling) {
        mongo.updateFirst(query(where("_id").is(id)), new Update().pull("untold", telling), Meeting.class);
    }

    /** Sets it aside: nothing comes of it any more. */
    void over(Meeting seen) {
        change(seen, List.of(), Update.update("state", State.OVER));
    }

    /** Moves all of it if it still is as the caller saw it. */
    Optional<Meeting> move(Meeting seen, Plan plan, List<Telling> tellings, Instant at) {
        var update = Update.update("plan", plan).set("changes", List.of()).inc("round", 1);
        return change(seen, tellings, update.set("plannedAt", at));
    }

    /** Changes one day of it if it still is as the caller saw it. */
    Optional<Meeting> change(Meeting seen, Change change, List<Telling> tellings, Instant at) {
        var changes = new ArrayList<>(seen.changes());
        changes.removeIf(it -> it.day().equals(change.day()));
        changes.add(change);
        return change(seen, tellings, Update.update("changes", changes).set("plannedAt", at));
    }

    /** Cancels all of it if it still is as the caller saw it. */
    Optional<Meeting> cancel(Meeting seen, List<Telling> tellings, Instant at) {
        return change(seen, tellings, Update.update("state", State.CANCELLED).set("plannedAt", at));
    }

    private Optional<Meeting> change(Meeting seen, List<Telling> tellings, Update update) {
        var unchanged = query(where("_id")
                .is(seen.id())
                .and("sequence")
                .is(seen.sequence())
                .and("state")
                .is(State.CALLED));
        update.inc("sequence", 1).push("untold").each(tellings.toArray());
        return Optional.ofNullable(
                mongo.findAndModify(unchanged, update, options().returnNew(true), Meeting.class));
    }

    /** Notes one more card; of too many the oldest is no longer kept up to date. */
    void card(String id, Card card) {
        var update = new Update().push("cards").slice(-MOST_CARDS).each(card);
        mongo.updateFirst(query(where("_id").is(id).and("cards").ne(card)), update, Meeting.class);
    }

    /** No longer keeps that card up to date. */
    public void dropCard(String id, Card card) {
        mongo.updateFirst(query(where("_id").is(id)), new Update().pull("cards", card), Meeting.class);
    }
}
