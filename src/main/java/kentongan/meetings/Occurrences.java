package kentongan.meetings;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kentongan.meetings.Occurrence.State;
import kentongan.outbox.MissingDocuments;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The stored occurrences: those of the coming weeks, and those that were. */
@Component
public class Occurrences {

    private final MongoTemplate mongo;

    Occurrences(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    public Optional<Occurrence> byId(String id) {
        return Optional.ofNullable(mongo.findById(id, Occurrence.class));
    }

    public List<Occurrence> byIds(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : mongo.find(query(where("_id").in(List.copyOf(ids))), Occurrence.class);
    }

    /** Those that are held and begin in that time, the first of it included, the last not. */
    public List<Occurrence> beginning(Instant from, Instant to) {
        return mongo
                .find(
                        query(where("state")
                                .is(State.PLANNED)
                                .and("start")
                                .gte(from)
                                .lt(to)),
                        Occurrence.class)
                .stream()
                .sorted(Occurrence.BY_START)
                .toList();
    }

    /** Those that are held and not over, whatever their meeting says by now. */
    List<Occurrence> open(Instant now) {
        return mongo.find(query(where("state").is(State.PLANNED).and("end").gt(now)), Occurrence.class);
    }

    /** Those that are not stored so. */
    List<Occurrence> differing(List<Occurrence> wanted) {
        var stored = Set.copyOf(byIds(ids(wanted)));
        return wanted.stream().filter(it -> !stored.contains(it)).toList();
    }

    /** Stores them in place of what was stored by their ids. */
    void store(List<Occurrence> wanted) {
        var known = byIds(ids(wanted)).stream().map(Occurrence::id).collect(Collectors.toSet());
        MissingDocuments.insert(
                mongo, wanted.stream().filter(it -> !known.contains(it.id())).toList(), Occurrence.class);
        wanted.stream().filter(it -> known.contains(it.id())).forEach(this::replace);
    }

    private static List<String> ids(List<Occurrence> some) {
        return some.stream().map(Occurrence::id).toList();
    }

    private void replace(Occurrence wanted) {
        var update = Update.update("start", wanted.start())
                .set("end", wanted.end())
                .set("state", wanted.state())
                .set("round", wanted.round());
        mongo.updateFirst(query(where("_id").is(wanted.id())), update, Occurrence.class);
    }
}
