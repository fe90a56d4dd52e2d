package kentongan.meetings.reminders;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;

/** Which reminders are on phones, so that none comes twice though a sweep was killed between putting it out and noting so. */
@Component
class SentReminders {

    private final MongoTemplate mongo;

    SentReminders(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** A reminder that one member got. */
    @Document("meetingRemindersSent")
    record Sent(@Id String subject, Instant at) {}

    void note(String subject, Instant at) {
        mongo.save(new Sent(subject, at));
    }

    boolean has(String subject) {
        return mongo.findById(subject, Sent.class) != null;
    }

    /** Forgets what was sent before. */
    void forget(Instant before) {
        mongo.remove(query(where("at").lt(before)), Sent.class);
    }
}
