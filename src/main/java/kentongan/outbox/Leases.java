package kentongan.outbox;

import static org.springframework.data.mongodb.core.FindAndModifyOptions.options;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kentongan.instances.Signs;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Takes and renews leases, so that of several processes on one store one polls and one sends. */
@Component
public class Leases {

    private static final Duration TERM = Duration.ofSeconds(15);
    private static final Instant RELEASED = Instant.EPOCH;
    private static final Duration RENEWAL = Duration.ofSeconds(5);

    /** Who gives a lease up stops, and people wait until another has it. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final String self = UUID.randomUUID().toString();
    private final MongoTemplate mongo;
    private final Clock clock;
    private final boolean shared;
    private final Signs signs = new Signs(TERM);
    private final Map<String, Long> renewed = new HashMap<>();

    Leases(MongoTemplate mongo, Clock clock, @Value("${kentongan.store.shared:true}") boolean shared) {
        this.mongo = mongo;
        this.clock = clock;
        this.shared = shared;
    }

    /** Whether other processes may work on the same store. */
    boolean shared() {
        return shared;
    }

    /**
     * Takes the lease if nobody holds it, renews it if we do. A store that no other process can have open lets us take it at
     * once: whoever held it is dead. Call it again after {@link #pause}; it holds for 15 seconds, whatever becomes of the clock.
     *
     * @return the epoch while we hold it
     */
    public synchronized Optional<Long> hold(String id) {
        var asked = System.nanoTime();
        var now = clock.instant();
        var held = renew(id, now).or(() -> take(id, now));
        if (held.isPresent()) {
            renewed.put(id, asked);
        } else {
            renewed.remove(id);
        }
        return held.map(SenderLease::epoch);
    }

    /** How long to wait before the lease is renewed, or looked at by one who did not get it. */
    public static Duration pause(Optional<Long> epoch) {
        return epoch.isPresent() ? RENEWAL : LOOK;
    }

    /** Whether we hold it at this moment. */
    synchronized boolean holds(String id) {
        var last = renewed.get(id);
        return last != null && System.nanoTime() - last < TERM.toNanos() && mongo.exists(ours(id), SenderLease.class);
    }

    /** Gives the lease up, so that another process need not wait for its end. */
    public synchronized void release(String id) {
        renewed.remove(id);
        mongo.updateFirst(ours(id), Update.update("until", RELEASED), SenderLease.class);
    }

    private Optional<SenderLease> renew(String id, Instant now) {
        return change(ours(id), Update.update("until", now.plus(TERM)));
    }

    private Optional<SenderLease> take(String id, Instant now) {
        var ours = new Update().set("owner", self).set("until", now.plus(TERM)).inc("epoch", 1);
        var theirs = mongo.findById(id, SenderLease.class);
        if (theirs == null) {
            return first(id, now);
        }
        return isFree(theirs, now) ? change(unchanged(theirs), ours) : Optional.empty();
    }

    private boolean isFree(SenderLease lease, Instant now) {
        return !shared || lease.until().equals(RELEASED) || signs.isDead(lease.id(), lease.until(), now);
    }

    private static Query unchanged(SenderLease seen) {
        return query(where("_id")
                .is(seen.id())
                .and("epoch")
                .is(seen.epoch())
                .and("until")
                .is(seen.until()));
    }

    private Optional<SenderLease> first(String id, Instant now) {
        try {
            return Optional.of(mongo.insert(new SenderLease(id, self, 1, now.plus(TERM))));
        } catch (DuplicateKeyException held) {
            return Optional.empty();
        }
    }

    private Optional<SenderLease> change(Query which, Update update) {
        return Optional.ofNullable(mongo.findAndModify(which, update, options().returnNew(true), SenderLease.class));
    }

    private Query ours(String id) {
        return query(where("_id").is(id).and("owner").is(self));
    }
}
