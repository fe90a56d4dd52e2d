package kentongan.meetings.attendance;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** The deputies that were named. */
@Component
public class Deputies {

    private final MongoTemplate mongo;

    Deputies(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    public Optional<Deputy> byId(String id) {
        return Optional.ofNullable(mongo.findById(id, Deputy.class));
    }

    /** Those who go to the occurrence in the place of any of these heads. */
    List<Deputy> of(String occurrence, Collection<String> heads) {
        var ids = heads.stream().map(it -> Deputy.id(occurrence, it)).toList();
        return mongo.find(query(where("_id").in(ids)), Deputy.class).stream()
                .filter(it -> it.member() != null)
                .toList();
    }

    void put(Deputy deputy) {
        mongo.save(deputy);
    }
}
