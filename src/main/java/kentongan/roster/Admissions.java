package kentongan.roster;

import static org.springframework.data.mongodb.core.FindAndModifyOptions.options;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The admissions asked for. */
@Component
class Admissions {

    private final MongoTemplate mongo;

    Admissions(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    Optional<Admission> of(String memberId) {
        return Optional.ofNullable(mongo.findById(memberId, Admission.class));
    }

    void ask(String memberId) {
        try {
            mongo.insert(new Admission(memberId, Map.of(), null, false));
        } catch (DuplicateKeyException asked) {
            // handled again
        }
    }

    /** Notes the message with the question; returns the admission as it is now. */
    Optional<Admission> noteCard(String memberId, long chatId, int messageId) {
        var noted = Update.update("cards." + chatId, messageId);
        return Optional.ofNullable(mongo.findAndModify(
                query(where("_id").is(memberId)), noted, options().returnNew(true), Admission.class));
    }

    /** Decides if nobody has; returns the admission with the decision that holds. */
    Optional<Admission> decide(String memberId, String decidedBy, boolean approved) {
        var open = query(where("_id").is(memberId).and("decidedBy").is(null));
        var decided = Update.update("decidedBy", decidedBy).set("approved", approved);
        mongo.updateFirst(open, decided, Admission.class);
        return of(memberId);
    }
}
