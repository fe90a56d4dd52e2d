package kentongan.meetings.minutes;

import static org.springframework.data.mongodb.core.FindAndModifyOptions.options;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kentongan.meetings.minutes.MinutesDraft.State;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The stored minutes, their drafts, and the decisions of each meeting. */
@Component
class MinutesArchive {

    /** How many decisions of a meeting are looked at when it is held again. */
    private static final int MOST_DECISIONS = 60;

    private final MongoTemplate mongo;

    MinutesArchive(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * What was decided at the occurrences of a meeting.
     *
     * @param id the meeting's
     */
    @Document("decisions")
    record Decided(@Id String id, List<Decision> decisions) {}

    Optional<Minutes> byId(String checkIn) {
        return Optional.ofNullable(mongo.findById(checkIn, Minutes.class));
    }

    Optional<MinutesDraft> draft(String id) {
        return Optional.ofNullable(mongo.findById(id, MinutesDraft.class));
    }

    /** Stores a draft in place of what it said before, unless it is being sent. */
    void put(MinutesDraft draft) {
        if (draft(draft.id()).filter(it -> it.state() != State.DRAFT).isEmpty()) {
            mongo.save(draft);
        }
    }

    /** Moves a draft on; empty if it was somewhere else. */
    Optional<MinutesDraft> move(String id, State from, State to) {
        return Optional.ofNullable(mongo.findAndModify(
                query(where("_id").is(id).and("state").is(from)),
                Update.update("state", to),
                options().returnNew(true),
                MinutesDraft.class));
    }

    /** Those that are being sent, as a crash may have left them, and were written before then. */
    List<MinutesDraft> sending(Instant before) {
        return mongo.find(query(where("state").is(State.SENDING).and("at").lt(before)), MinutesDraft.class);
    }

    /** Forgets drafts that nobody sent. */
    void forget(Instant before) {
        mongo.remove(query(where("at").lt(before).and("state").ne(State.SENDING)), MinutesDraft.class);
    }

    /** Stores the next version if that draft has not made one yet; what is stored then. */
    Minutes store(MinutesDraft draft, String meeting, List<Decision> decisions) {
        var first = new Minutes(draft.checkIn(), meeting, draft.author(), draft.words(), draft.id(), 1, decisions);
        try {
            return mongo.insert(first);
        } catch (DuplicateKeyException thereAlready) {
            var other = query(where("_id").is(draft.checkIn()).and("draft").ne(draft.id()));
            var update = Update.update("words", draft.words())
                    .set("author", draft.author())
                    .set("draft", draft.id())
                    .inc("version", 1);
            update.push("decisions").each(decisions.toArray());
            mongo.updateFirst(other, update, Minutes.class);
            return byId(draft.checkIn()).orElse(first);
        }
    }

    /** What was decided at a meeting, the oldest first. */
    List<Decision> decided(String meeting) {
        var found = mongo.findById(meeting, Decided.class);
        return found == null ? List.of() : found.decisions();
    }

    /** Adds those that are not there yet. */
    void decide(String meeting, List<Decision> decisions) {
        for (var decision : decisions) {
            var missing = query(where("_id").is(meeting).and("decisions._id").ne(decision.id()));
            var update = new Update();
            update.push("decisions").slice(-MOST_DECISIONS).each(decision);
            try {
                mongo.upsert(missing, update, Decided.class);
            } catch (DuplicateKeyException thereAlready) {
                // it was added before
            }
        }
    }
}
