package kentongan.office;

import static org.springframework.data.mongodb.core.FindAndModifyOptions.options;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import kentongan.office.Member.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.BulkOperationException;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Who stands on the roster, and the steps by which people come onto it and leave it. */
@Component
public class Roster {

    private final MongoTemplate mongo;
    private final Clock clock;

    Roster(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    record Departed(@Id String id, @Nullable Instant leftAt) {}

    /** Everybody who was not removed, by name. */
    public List<Member> present() {
        return mongo.find(query(where("standing").ne(Standing.REMOVED)), Member.class).stream()
                .sorted(Comparator.comparing(Member::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Member::id))
                .toList();
    }

    /** Whether nobody present belongs to the section. */
    public boolean isEmpty(String sectionId) {
        return present().stream().noneMatch(it -> sectionId.equals(it.sectionId()));
    }

    /** Gives an invited person the phone that opened their link; false if somebody was faster, or has that phone already. */
    public boolean claim(String memberId, long telegramId, Instant at) {
        var unclaimed = query(where("_id").is(memberId).and("standing").is(Standing.INVITED));
        var claimed = new Update()
                .set("telegramId", telegramId)
                .set("standing", Standing.JOINING)
                .set("startedAt", at);
        try {
            return mongo.updateFirst(unclaimed, claimed, Member.class).getMatchedCount() == 1;
        } catch (DataIntegrityViolationException hasThatPhone) {
            return false;
        }
    }

    /** Removes a member, whose phone is a stranger's from then on; returns them as they were, empty if not present. */
    public Optional<Member> remove(String memberId) {
        var present = query(where("_id").is(memberId).and("standing").ne(Standing.REMOVED));
        var removed = Update.update("standing", Standing.REMOVED)
                .set("leftAt", clock.instant())
                .unset("telegramId");
        return Optional.ofNullable(
                mongo.findAndModify(present, removed, options().returnNew(false), Member.class));
    }

    /** When each of those who were removed left, by member id; those of whom it was not noted are missing. */
    public Map<String, Instant> departures() {
        var removed = query(where("standing").is(Standing.REMOVED).and("leftAt").ne(null));
        removed.fields().include("leftAt");
        return mongo.find(removed, Departed.class, mongo.getCollectionName(Member.class)).stream()
                .collect(Collectors.toMap(Departed::id, it -> Objects.requireNonNull(it.leftAt())));
    }

    /** What a member was and shall be. */
    public record Change(Member from, Member to) {}

    /**
     * Adds and changes many at once. Whoever can't be written, because an id was taken meanwhile, is left out: look at what
     * is stored afterwards.
     */
    public void write(Collection<Member> added, Collection<Change> changed) {
        if (added.isEmpty() && changed.isEmpty()) {
            return;
        }
        var bulk = mongo.bulkOps(BulkMode.UNORDERED, Member.class);
        bulk.insert(new ArrayList<>(added));
        changed.forEach(change -> bulk.updateOne(
                query(where("_id").is(change.from.id()).and("standing").is(change.from.standing())), update(change)));
        try {
            bulk.execute();
        } catch (DataIntegrityViolationException | BulkOperationException someWereTaken) {
            // unordered: the others went in
        }
    }

    private static Update update(Change change) {
        var update = new Update();
        set(update, "name", change.from.name(), change.to.name());
        set(update, "telegramId", change.from.telegramId(), change.to.telegramId());
        set(update, "role", change.from.role(), change.to.role());
        set(update, "standing", change.from.standing(), change.to.standing());
        set(update, "sectionId", change.from.sectionId(), change.to.sectionId());
        set(update, "title", change.from.title(), change.to.title());
        set(update, "nip", change.from.nip(), change.to.nip());
        return update;
    }

    private static void set(Update update, String field, @Nullable Object from, @Nullable Object to) {
        if (to != null && !Objects.equals(from, to)) {
            update.set(field, to);
        }
    }
}
