package kentongan.announcements;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The stored answers that were shared, and on which phone one stands as a message of its own. */
@Component
class AnnouncementAnswers {

    private final MongoTemplate mongo;

    AnnouncementAnswers(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Document("announcement-answers")
    record Shared(@Id String announcement, List<SharedAnswer> answers) {}

    @Document("announcement-answer-messages")
    record OnPhone(@Id String deliveryAndQuestion, int messageId) {}

    /** All answers shared with those who got the announcement, the oldest first. */
    List<SharedAnswer> of(String announcement) {
        return Optional.ofNullable(mongo.findById(announcement, Shared.class))
                .map(Shared::answers)
                .orElse(List.of());
    }

    /** Adds one to as many as the caller saw; false if somebody was faster. */
    boolean add(String announcement, int seen, SharedAnswer answer) {
        if (seen > 0) {
            var unchanged = query(where("_id").is(announcement).and("answers").size(seen));
            return mongo.updateFirst(unchanged, new Update().push("answers", answer), Shared.class)
                            .getMatchedCount()
                    == 1;
        }
        try {
            mongo.insert(new Shared(announcement, List.of(answer)));
            return true;
        } catch (DuplicateKeyException somebodyWasFaster) {
            return false;
        }
    }

    /** Notes the message in which a phone shows it. */
    void shown(String deliveryAndQuestion, int messageId) {
        mongo.save(new OnPhone(deliveryAndQuestion, messageId));
    }

    boolean isShown(String deliveryAndQuestion) {
        return mongo.findById(deliveryAndQuestion, OnPhone.class) != null;
    }
}
