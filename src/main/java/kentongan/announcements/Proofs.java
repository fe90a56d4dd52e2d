package kentongan.announcements;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Optional;
import kentongan.outbox.MissingDocuments;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The stored proofs. */
@Component
class Proofs {

    private final MongoTemplate mongo;

    Proofs(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Stores it; one already there stays as it is. */
    void add(Proof proof) {
        MissingDocuments.insert(mongo, List.of(proof), Proof.class);
    }

    Optional<Proof> byId(String id) {
        return Optional.ofNullable(mongo.findById(id, Proof.class));
    }

    void carried(String id, String member) {
        mongo.updateFirst(query(where("_id").is(id)), new Update().addToSet("carriedTo", member), Proof.class);
    }
}
