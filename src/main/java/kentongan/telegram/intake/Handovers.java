package kentongan.telegram.intake;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.List;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The updates on their way from one process to another: few, and for a moment each. */
@Component
class Handovers {

    private final MongoTemplate mongo;

    Handovers(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    void give(int update, String to) {
        mongo.upsert(query(where("_id").is(update)), Update.update("to", to), Handover.class);
    }

    /** Those given to that process. */
    List<Integer> givenTo(String instance) {
        return ids(where("to").is(instance));
    }

    void taken(Collection<Integer> updates) {
        mongo.remove(query(where("_id").in(updates)), Handover.class);
    }

    /** Those given to processes that live no more. */
    List<Integer> givenToNoneOf(Collection<String> living) {
        return ids(where("to").nin(living));
    }

    private List<Integer> ids(Criteria which) {
        return mongo.find(query(which), Handover.class).stream()
                .map(Handover::update)
                .toList();
    }
}
