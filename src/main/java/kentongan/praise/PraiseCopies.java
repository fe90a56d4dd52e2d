package kentongan.praise;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;

/** On which phones praise stands, so that none gets it twice and it can be taken from all of them. */
@Component
class PraiseCopies {

    private final MongoTemplate mongo;

    PraiseCopies(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * Praise on one phone.
     *
     * @param message 0 where Telegram did not tell which it is
     */
    @Document("praise-copies")
    record Copy(@Id String id, int message) {}

    void put(String praise, String member, int message) {
        mongo.save(new Copy(id(praise, member), message));
    }

    Optional<Copy> find(String praise, String member) {
        return Optional.ofNullable(mongo.findById(id(praise, member), Copy.class));
    }

    void remove(String praise, String member) {
        mongo.remove(query(where("_id").is(id(praise, member))), Copy.class);
    }

    private static String id(String praise, String member) {
        return praise + ":" + member;
    }
}
