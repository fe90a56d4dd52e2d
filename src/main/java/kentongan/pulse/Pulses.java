package kentongan.pulse;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The stored questions of the weeks, and the messages in which phones show them. */
@Component
class Pulses {

    private final MongoTemplate mongo;

    Pulses(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** A question on one phone. */
    @Document("pulse-copies")
    record Copy(@Id String id, int message) {}

    Optional<Pulse> of(String week) {
        return Optional.ofNullable(mongo.findById(week, Pulse.class));
    }

    /** All there ever were, the latest first. */
    List<Pulse> all() {
        return mongo.findAll(Pulse.class).stream()
                .sorted(Comparator.comparing(Pulse::week).reversed())
                .toList();
    }

    /** Stores the week's question, unless there is one: two processes may ask at the same time. */
    Pulse begin(Pulse pulse) {
        try {
            return mongo.insert(pulse);
        } catch (DuplicateKeyException somebodyWasFaster) {
            return of(pulse.week()).orElseThrow();
        }
    }

    /** Counts an answer and notes that the member has answered, both or neither; false if they had, or it is closed. */
    boolean answer(Pulse pulse, String member, int answer) {
        var open = query(where("_id")
                .is(pulse.week())
                .and("closed")
                .is(false)
                .and("answered." + member)
                .is(false));
        var update = new Update().inc("counts." + answer, 1).set("answered." + member, true);
        return mongo.updateFirst(open, update, Pulse.class).getMatchedCount() == 1;
    }

    /** Those whose time is over, and those whose end not every phone was told. */
    List<Pulse> toClose(Instant now) {
        var over = where("closesAt").lte(now);
        return mongo.find(query(where("told").is(false).andOperator(over)), Pulse.class);
    }

    /** From now on no answer is taken; returns it as it was counted. */
    Pulse close(Pulse pulse) {
        mongo.updateFirst(byId(pulse), Update.update("closed", true), Pulse.class);
        return of(pulse.week()).orElseThrow();
    }

    /** The outbox has its end for every phone: who has answered is needed no more. */
    void told(Pulse pulse) {
        mongo.updateFirst(byId(pulse), Update.update("told", true).set("answered", Map.of()), Pulse.class);
    }

    private static Query byId(Pulse pulse) {
        return query(where("_id").is(pulse.week()));
    }

    void shownIn(String week, String member, int message) {
        mongo.save(new Copy(copyId(week, member), message));
    }

    Optional<Copy> copy(String week, String member) {
        return Optional.ofNullable(mongo.findById(copyId(week, member), Copy.class));
    }

    private static String copyId(String week, String member) {
        return week + ":" + member;
    }
}
