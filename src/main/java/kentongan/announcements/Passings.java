package kentongan.announcements;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The choices of those who are passing something on. */
@Component
class Passings {

    private final MongoTemplate mongo;

    Passings(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    Optional<Passing> byId(String id) {
        return Optional.ofNullable(mongo.findById(id, Passing.class));
    }

    /** Begins with nobody chosen; a choice that was begun before starts anew. */
    Passing begin(String id) {
        return mongo.save(new Passing(id, List.of(), null));
    }

    void choose(String id, String member) {
        change(id, new Update().addToSet("chosen", member));
    }

    void drop(String id, String member) {
        change(id, new Update().pull("chosen", member));
    }

    void dueBy(String id, Instant deadline) {
        change(id, Update.update("deadline", deadline));
    }

    void end(String id) {
        mongo.remove(query(where("_id").is(id)), Passing.class);
    }

    private void change(String id, Update update) {
        mongo.updateFirst(query(where("_id").is(id)), update, Passing.class);
    }
}
