package kentongan.outbox;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;

/** Remembers what was put into the outbox for an occasion, after the entries are sent and gone. */
@Component
public class Once {

    private final MongoTemplate mongo;

    Once(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** That an occasion was seen to. */
    @Document("occasions")
    record Occasion(@Id String id, Instant at) {}

    /**
     * Does something unless it was done before. A crash in the midst lets it be done again, so it must be harmless to do
     * twice: entries with ids of their own are, as long as they wait.
     */
    public void doThis(String occasion, Instant now, Runnable what) {
        if (mongo.findById(occasion, Occasion.class) == null) {
            what.run();
            mongo.save(new Occasion(occasion, now));
        }
    }
}
