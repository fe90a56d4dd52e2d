package kentongan.figures;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kentongan.batching.Slices;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;

/** The stored roll-ups; each is written as a whole, so whoever writes last says when theirs was built. */
@Component
class RollUpStore {

    /** One of a large office has a hundred kilobytes. */
    private static final int BATCH = 50;

    private final MongoTemplate mongo;

    RollUpStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** When an announcement's roll-ups were built. */
    @Document("figure-builds")
    record Build(@Id String announcement, Instant builtAt, String zone) {}

    Optional<RollUp> byId(String id) {
        return Optional.ofNullable(mongo.findById(id, RollUp.class));
    }

    /** Those that are there, by id. Not more than a week's at once. */
    Map<String, RollUp> byIds(List<String> ids) {
        return Slices.of(ids, BATCH).stream()
                .flatMap(batch -> mongo.find(query(where("_id").in(batch)), RollUp.class).stream())
                .collect(Collectors.toMap(RollUp::id, Function.identity()));
    }

    /** Stores all roll-ups of an announcement. */
    void save(String announcement, Collection<RollUp> rollUps) {
        rollUps.forEach(mongo::save);
        rollUps.stream().findFirst().ifPresent(it -> mongo.save(new Build(announcement, it.builtAt(), it.zone())));
    }

    /** What was built last, by announcement; enough to see what is old without reading it. */
    Map<String, Build> builds() {
        return mongo.findAll(Build.class).stream().collect(Collectors.toMap(Build::announcement, Function.identity()));
    }
}
