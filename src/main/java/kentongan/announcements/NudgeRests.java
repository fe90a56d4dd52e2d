package kentongan.announcements;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kentongan.batching.Slices;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Remembers with each delivery when its member was last nudged, and lets one of several who nudge at once do it. */
@Component
class NudgeRests {

    private static final int BATCH = 100;

    private final MongoTemplate mongo;

    NudgeRests(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * What of a delivery tells when its member was last nudged.
     *
     * @param nudgedBy the occasion for which it was decided
     * @param nudgeSent the occasion whose nudge went out last
     * @param nudgeMessage that nudge on the phone
     */
    record Nudged(
            @Id String id,
            @Nullable Instant nudgedAt,
            @Nullable String nudgedBy,
            @Nullable String nudgeSent,
            @Nullable Integer nudgeMessage) {}

    /**
     * Marks those as nudged now who were not nudged after {@code notAfter}. Doing it again for the same occasion, as after
     * a crash, gives the same answer.
     *
     * @return the marks of all who were ever nudged, by delivery: those of this occasion among them
     */
    Map<String, Nudged> claim(List<String> deliveries, String occasion, Instant at, Instant notAfter) {
        for (var batch : Slices.of(deliveries, BATCH)) {
            var rested = query(where("_id").in(batch))
                    .addCriteria(new Criteria()
                            .orOperator(
                                    where("nudgedAt").is(null),
                                    where("nudgedAt").lte(notAfter)));
            mongo.updateMulti(rested, Update.update("nudgedAt", at).set("nudgedBy", occasion), collection());
        }
        return of(deliveries);
    }

    /** The marks of those who were ever nudged, by delivery. */
    Map<String, Nudged> of(List<String> deliveries) {
        var found = new HashMap<String, Nudged>();
        for (var batch : Slices.of(deliveries, BATCH)) {
            mongo.find(marks(batch), Nudged.class, collection()).forEach(it -> {
                if (it.nudgedAt() != null) {
                    found.put(it.id(), it);
                }
            });
        }
        return found;
    }

    /** Notes that the nudge of that occasion has gone out, as that message. */
    void sent(String delivery, String occasion, int message) {
        var update = Update.update("nudgeSent", occasion).set("nudgeMessage", message);
        mongo.updateFirst(query(where("_id").is(delivery)), update, collection());
    }

    private static Query marks(List<String> deliveries) {
        var marked = query(where("_id").in(deliveries));
        marked.fields().include("nudgedAt", "nudgedBy", "nudgeSent", "nudgeMessage");
        return marked;
    }

    private String collection() {
        return mongo.getCollectionName(Delivery.class);
    }
}
