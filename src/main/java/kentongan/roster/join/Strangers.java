package kentongan.roster.join;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;

/** Remembers which strangers have heard their one sentence, and nothing else of them. */
@Component
class Strangers {

    private final MongoTemplate mongo;

    Strangers(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Document("strangers")
    record Told(@Id long telegramId) {}

    boolean wereTold(long telegramId) {
        return mongo.exists(query(where("_id").is(telegramId)), Told.class);
    }

    void told(long telegramId) {
        mongo.save(new Told(telegramId));
    }

    void forget(long telegramId) {
        mongo.remove(query(where("_id").is(telegramId)), Told.class);
    }
}
