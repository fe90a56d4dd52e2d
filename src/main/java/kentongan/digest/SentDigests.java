package kentongan.digest;

import java.time.Instant;
import kentongan.figures.Week;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;

/**
 * Remembers who has a week's digest. Two processes that begin it at the same time may both put it into the outbox, the second one
 * after the first has sent some of it.
 */
@Component
class SentDigests {

    private final MongoTemplate mongo;

    SentDigests(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** That somebody has it. */
    @Document("sent-digests")
    record Sent(@Id String id, Instant at) {}

    boolean has(Week week, String member) {
        return mongo.findById(id(week, member), Sent.class) != null;
    }

    void sent(Week week, String member, Instant at) {
        mongo.save(new Sent(id(week, member), at));
    }

    private static String id(Week week, String member) {
        return week + ":" + member;
    }
}
