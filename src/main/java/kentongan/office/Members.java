package kentongan.office;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import kentongan.batching.Batched;
import kentongan.batching.Slices;
import kentongan.office.Member.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The roster's members. Every change is one conditional update of one document, so that no step is half done. */
@Component
public class Members {

    /** The embedded store compares each document it finds with the whole batch. */
    private static final int BATCH = 100;

    private final MongoTemplate mongo;
    private final Batched<Long, Optional<Member>> onTelegram;

    Members(MongoTemplate mongo) {
        this.mongo = mongo;
        this.onTelegram = Batched.reads(BATCH, this::onTelegram, Member::telegramId);
    }

    public Optional<Member> byId(String id) {
        return Optional.ofNullable(mongo.findById(id, Member.class));
    }

    /** Finds those members that exist, in the order of the given ids. */
    public List<Member> byIds(Collection<String> ids) {
        var found = new HashMap<String, Member>();
        for (var batch : Slices.of(ids, BATCH)) {
            mongo.find(query(where("_id").in(batch)), Member.class).forEach(it -> found.put(it.id(), it));
        }
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    public Optional<Member> byTelegramId(long telegramId) {
        return onTelegram.ask(telegramId);
    }

    private List<Member> onTelegram(Collection<Long> telegramIds) {
        return mongo.find(query(where("telegramId").in(telegramIds)), Member.class);
    }

    /** All who take part, by name. */
    public List<Member> active() {
        return withStanding(Standing.ACTIVE);
    }

    public List<Member> withStanding(Standing standing) {
        return mongo.find(query(where("standing").is(standing)), Member.class).stream()
                .sorted(Comparator.comparing(Member::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Member::id))
                .toList();
    }

    /** The active members of a role; of heads there is at least one as soon as the setup code was used. */
    public List<Member> active(Role role) {
        return active().stream().filter(m -> m.role() == role).toList();
    }

    /**
     * Adds a member.
     *
     * @throws org.springframework.dao.DuplicateKeyException if the id or the Telegram id is taken
     */
    public void add(Member member) {
        mongo.insert(member);
    }

    /** Changes one field of a member; null unsets it. Returns whether the member exists. */
    public boolean set(String id, String field, @Nullable Object value) {
        var update = value == null ? new Update().unset(field) : new Update().set(field, value);
        return change(id, update);
    }

    /** Changes the standing if it still is what the caller saw; false if somebody was faster. */
    public boolean move(String id, Standing from, Standing to) {
        var unmoved = query(where("_id").is(id).and("standing").is(from));
        return mongo.updateFirst(unmoved, Update.update("standing", to), Member.class)
                        .getMatchedCount()
                == 1;
    }

    /** Notes whether Telegram lets us write to the member: a 403 or a blocked bot says no, any sign of life yes. */
    public void reachable(long telegramId, boolean reachable) {
        var changed =
                query(where("telegramId").is(telegramId).and("unreachable").is(reachable));
        mongo.updateFirst(changed, Update.update("unreachable", !reachable), Member.class);
    }

    /** Notes the member's first message to the bot; later ones change nothing. */
    public void started(String id, Instant at) {
        var first = query(where("_id").is(id).and("startedAt").is(null));
        mongo.updateFirst(first, Update.update("startedAt", at), Member.class);
    }

    private boolean change(String id, Update update) {
        return mongo.updateFirst(query(where("_id").is(id)), update, Member.class)
                        .getMatchedCount()
                == 1;
    }
}
