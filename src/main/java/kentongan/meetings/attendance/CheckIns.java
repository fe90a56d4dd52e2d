package kentongan.meetings.attendance;

import static org.springframework.data.mongodb.core.FindAndModifyOptions.options;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kentongan.meetings.attendance.CheckIn.State;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The stored check-ins. */
@Component
class CheckIns {

    private final MongoTemplate mongo;

    CheckIns(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Opens it; of two processes that do, one has it. */
    void open(CheckIn checkIn) {
        try {
            mongo.insert(checkIn);
        } catch (DuplicateKeyException openedBefore) {
            // another process was faster
        }
    }

    Optional<CheckIn> byId(String id) {
        return Optional.ofNullable(mongo.findById(id, CheckIn.class));
    }

    /** Those of these ids that were opened. */
    Set<String> opened(Collection<String> ids) {
        return mongo.find(query(where("_id").in(ids)), CheckIn.class).stream()
                .map(CheckIn::id)
                .collect(Collectors.toSet());
    }

    List<CheckIn> inState(State state) {
        return mongo.find(query(where("state").is(state)), CheckIn.class);
    }

    /** Those that are open, have still to be settled, or can still be mended. */
    List<CheckIn> live(Instant now) {
        var closed = where("state")
                .is(State.CLOSED)
                .andOperator(new Criteria()
                        .orOperator(where("settled").is(false), where("end").gt(now.minus(CheckIn.MENDED))));
        return mongo.find(query(new Criteria().orOperator(where("state").is(State.OPEN), closed)), CheckIn.class);
    }

    /** The latest of a meeting that was not dropped. */
    Optional<CheckIn> latestOf(String meeting) {
        return mongo.find(query(where("meeting").is(meeting).and("state").ne(State.DROPPED)), CheckIn.class).stream()
                .max(Comparator.comparing(CheckIn::start));
    }

    /** Those that are closed and began in that time, the first of it included, the last not, the earliest first. */
    List<CheckIn> closed(Instant from, Instant to) {
        return mongo
                .find(
                        query(where("state")
                                .is(State.CLOSED)
                                .and("start")
                                .gte(from)
                                .lt(to)),
                        CheckIn.class)
                .stream()
                .sorted(Comparator.comparing(CheckIn::start).thenComparing(CheckIn::id))
                .toList();
    }

    /** These are expected, and nobody else. */
    void people(String id, List<String> members) {
        set(id, "people", members);
    }

    void told(String id) {
        set(id, "told", true);
    }

    void settled(String id) {
        set(id, "settled", true);
    }

    void board(String id, int messageId) {
        set(id, "board", messageId);
    }

    void report(String id, int messageId) {
        set(id, "report", messageId);
    }

    void shown(String id, Instant at) {
        set(id, "shownAt", at);
    }

    private void set(String id, String field, Object value) {
        mongo.updateFirst(query(where("_id").is(id)), Update.update(field, value), CheckIn.class);
    }

    /** What its messages show has changed. */
    void touch(String id) {
        mongo.updateFirst(query(where("_id").is(id)), new Update().inc("touched", 1), CheckIn.class);
    }

    /** Claims to show that; false if another process did, or does something newer. */
    boolean show(CheckIn seen, String wanted, Instant at) {
        var unchanged = query(where("_id").is(seen.id()).and("shown").is(seen.shown()));
        var update = Update.update("shown", wanted).set("shownAt", at);
        return mongo.updateFirst(unchanged, update, CheckIn.class).getModifiedCount() == 1;
    }

    /** Ends it; of two who do, one has it. */
    Optional<CheckIn> end(String id, State state, Instant at) {
        var open = query(where("_id").is(id).and("state").is(State.OPEN));
        var update = Update.update("state", state).set("closedAt", at).inc("touched", 1);
        return Optional.ofNullable(mongo.findAndModify(open, update, options().returnNew(true), CheckIn.class));
    }
}
