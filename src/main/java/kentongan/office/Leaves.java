package kentongan.office;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kentongan.worktime.DateSpan;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Who is away when. */
@Component
public class Leaves {

    private final MongoTemplate mongo;

    Leaves(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    public Optional<Leave> byId(String id) {
        return Optional.ofNullable(mongo.findById(id, Leave.class));
    }

    /** A member's leaves that have not ended before that day, the nearest first. */
    public List<Leave> of(String member, LocalDate notBefore) {
        return mongo
                .find(query(where("member").is(member).and("until").gte(notBefore.toString())), Leave.class)
                .stream()
                .sorted(Comparator.comparing(Leave::from))
                .toList();
    }

    /** Everybody's leaves that have not ended before that day, the nearest first. */
    public List<Leave> all(LocalDate notBefore) {
        return mongo.find(query(where("until").gte(notBefore.toString())), Leave.class).stream()
                .sorted(Comparator.comparing(Leave::from))
                .toList();
    }

    public boolean isOnLeave(String member, LocalDate day) {
        return onLeave(day).contains(member);
    }

    /** The ids of those who are away on that day. */
    public Set<String> onLeave(LocalDate day) {
        var thatDay = where("from").lte(day.toString()).and("until").gte(day.toString());
        return mongo.find(query(thatDay), Leave.class).stream()
                .map(Leave::member)
                .collect(Collectors.toSet());
    }

    /** All days on which a member was or will be away. */
    public List<DateSpan> daysOf(String member) {
        return mongo.find(query(where("member").is(member)), Leave.class).stream()
                .map(Leave::days)
                .toList();
    }

    /** The same for everybody who ever was or will be away, by member id. */
    public Map<String, List<DateSpan>> days() {
        return mongo.findAll(Leave.class).stream()
                .collect(Collectors.groupingBy(Leave::member, Collectors.mapping(Leave::days, Collectors.toList())));
    }

    /** Adds a leave; the same one again changes nothing. */
    public void add(Leave leave) {
        mongo.save(leave);
    }

    /** Takes a leave back; false if it is gone. */
    public boolean remove(String id) {
        return mongo.remove(query(where("_id").is(id)), Leave.class).getDeletedCount() == 1;
    }
}
