package kentongan.suggestions;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;

/** Pictures that belong to suggestions, as our own bytes: a file of Telegram's has an id that leads to its sender. */
@Component
class SuggestionPhotos {

    private final MongoTemplate mongo;

    SuggestionPhotos(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Document("suggestion-photos")
    record Photo(@Id String id, byte[] jpeg) {}

    void keep(String id, byte[] jpeg) {
        mongo.save(new Photo(id, jpeg));
    }

    Optional<byte[]> of(String id) {
        return Optional.ofNullable(mongo.findById(id, Photo.class)).map(Photo::jpeg);
    }

    void forget(String id) {
        mongo.remove(query(where("_id").is(id)), Photo.class);
    }
}
