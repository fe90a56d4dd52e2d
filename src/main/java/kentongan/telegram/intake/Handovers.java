package kentongan.telegram.intake;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.List;
import org.springframework.data.mongodb.core.MongoTemplate;
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
        return mongo.find(query(where("to").is(instance)), Handover.class).stream()
                .map(Handover::update)
                .toList();
    }

    void taken(Collection<Integer> updates) {
        mongo.remove(query(where("_id").in(updates)), Handover.class);
    }

    /** Takes away what was given to processes that live no more; the inbox still has the updates. */
    void forgetAllBut(Collection<String> living) {
        mongo.remove(query(where("to").nin(living)), Handover.class);
    }
}
