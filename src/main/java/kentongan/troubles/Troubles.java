package kentongan.troubles;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The stored troubles, one document a kind. */
@Component
class Troubles {

    private final MongoTemplate mongo;

    Troubles(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    Trouble of(Kind kind) {
        return Optional.ofNullable(mongo.findById(kind, Trouble.class)).orElseGet(() -> Trouble.never(kind));
    }

    List<Trouble> all() {
        return mongo.findAll(Trouble.class);
    }

    /** Puts the new state in the place of the old one, unless another process has found something new meanwhile. */
    void change(Trouble old, Trouble changed) {
        if (old.occasion() == 0 && old.number() == 0) {
            insert(old);
        }
        var asKnown = query(where("_id")
                .is(old.kind())
                .and("occasion")
                .is(old.occasion())
                .and("ended")
                .is(old.ended())
                .and("number")
                .is(old.number()));
        mongo.findAndReplace(asKnown, changed);
    }

    /** It was told; what happened to it since is still to be told. */
    void told(Trouble it) {
        var same = query(where("_id")
                .is(it.kind())
                .and("occasion")
                .is(it.occasion())
                .and("untold")
                .is(it.untold()));
        mongo.updateFirst(same, new Update().unset("untold"), Trouble.class);
    }

    private void insert(Trouble first) {
        try {
            mongo.insert(first);
        } catch (DuplicateKeyException known) {
            // another process was quicker
        }
    }
}
