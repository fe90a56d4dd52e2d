package kentongan.chat;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** The dialogues people are in, one a chat. */
@Component
public class Dialogues {

    private final MongoTemplate mongo;

    Dialogues(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    Optional<Dialogue> of(long chatId) {
        return Optional.ofNullable(mongo.findById(chatId, Dialogue.class));
    }

    /** Ends those of that topic that began before, with all that was gathered in them; returns how many. */
    public long endOld(String topic, Instant before) {
        var old = query(where("topic").is(topic).and("since").lt(before));
        return mongo.remove(old, Dialogue.class).getDeletedCount();
    }

    /** From now on the person is in that dialogue, or in none. */
    void become(long chatId, @Nullable Dialogue dialogue) {
        if (dialogue == null) {
            mongo.remove(query(where("_id").is(chatId)), Dialogue.class);
        } else {
            mongo.save(dialogue);
        }
    }
}
