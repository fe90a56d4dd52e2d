package kentongan.figures;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kentongan.announcements.DeliveryFact;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * The stored roll-ups: one document for each week and member, with what became of each of the member's deliveries of that
 * week. They hold what happened and not what it counts for, so that medians are exact, and leave or hours entered afterwards
 * count at once.
 */
@Component
class RollUpStore {

    private static final String COLLECTION = "figure-rollups";
    private static final int BATCH = 100;
    private static final String BUILD = "build";
    private static final String ROWS = "rows";

    private final MongoTemplate mongo;

    RollUpStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    Optional<RolledWeek> week(Week week) {
        return Optional.ofNullable(mongo.findById(week.toString(), RolledWeek.class));
    }

    /** What the week's roll-ups hold; empty if one is missing or belongs to another build. */
    Optional<List<DeliveryFact>> read(RolledWeek week) {
        var facts = new ArrayList<DeliveryFact>();
        for (int from = 0; from < week.members().size(); from += BATCH) {
            var batch = week.members().subList(from, Math.min(week.members().size(), from + BATCH));
            var ids = batch.stream().map(member -> id(week.week(), member)).toList();
            var found = mongo.find(query(where("_id").in(ids)), Document.class, COLLECTION);
            if (found.size() < ids.size()
                    || found.stream().anyMatch(it -> !week.build().equals(it.getString(BUILD)))) {
                return Optional.empty();
            }
            found.forEach(it -> add(it, facts));
        }
        return Optional.of(facts);
    }

    private static void add(Document rollUp, List<DeliveryFact> facts) {
        var member = member(rollUp.getString("_id"));
        rollUp.getList(ROWS, List.class).forEach(row -> facts.add(RollUpRow.read(member, row)));
    }

    /** Stores the week's roll-ups instead of what was there; only then, that they are. */
    void write(RolledWeek week, Map<String, List<DeliveryFact>> byMember) {
        var before = Optional.ofNullable(mongo.findById(week.week(), RolledWeek.class));
        var all = new ArrayList<>(byMember.entrySet());
        for (int from = 0; from < all.size(); from += BATCH) {
            var batch = all.subList(from, Math.min(all.size(), from + BATCH)).stream()
                    .map(it -> replacement(week, it.getKey(), it.getValue()))
                    .toList();
            mongo.getCollection(COLLECTION).bulkWrite(batch, new BulkWriteOptions().ordered(false));
        }
        mongo.save(week);
        before.ifPresent(it -> removeOthers(it, byMember));
    }

    private static ReplaceOneModel<Document> replacement(RolledWeek week, String member, List<DeliveryFact> facts) {
        var id = id(week.week(), member);
        var rollUp = new Document("_id", id)
                .append(BUILD, week.build())
                .append(ROWS, facts.stream().map(RollUpRow::write).toList());
        return new ReplaceOneModel<>(Filters.eq("_id", id), rollUp, new ReplaceOptions().upsert(true));
    }

    private void removeOthers(RolledWeek before, Map<String, List<DeliveryFact>> now) {
        var gone = before.members().stream()
                .filter(member -> !now.containsKey(member))
                .map(member -> id(before.week(), member))
                .toList();
        if (!gone.isEmpty()) {
            mongo.remove(query(where("_id").in(gone)), COLLECTION);
        }
    }

    private static String id(String week, String member) {
        return week + ":" + member;
    }

    private static String member(String id) {
        return id.substring(id.indexOf(':') + 1);
    }
}
