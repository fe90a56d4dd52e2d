package kentongan.roster.sheet;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;

/** Sheets that were read and wait for the word to apply them; stored, so that a restart in between loses nothing. */
@Component
class Imports {

    private final MongoTemplate mongo;

    Imports(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * One sheet that waits.
     *
     * @param memberId who sent it, and may apply it
     */
    @Document("imports")
    record Waiting(@Id String id, String memberId, Sheet sheet) {}

    /** Keeps a sheet instead of any that the member sent before. */
    void keep(Waiting sheet) {
        mongo.remove(query(where("memberId").is(sheet.memberId()).and("_id").ne(sheet.id())), Waiting.class);
        mongo.save(sheet);
    }

    Optional<Waiting> of(String id, String memberId) {
        return Optional.ofNullable(mongo.findById(id, Waiting.class))
                .filter(it -> it.memberId().equals(memberId));
    }

    void drop(String id) {
        mongo.remove(query(where("_id").is(id)), Waiting.class);
    }
}
