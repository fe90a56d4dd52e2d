package kentongan.outbox;

import static org.springframework.data.mongodb.core.FindAndModifyOptions.options;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
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
    private static final Duration RENEWAL = Duration.ofSeconds(5);

    /** Who gives a lease up stops, and people wait until another has it. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final String self = UUID.randomUUID().toString();
    private final MongoTemplate mongo;
    private final Clock clock;
    private final boolean shared;

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
     * once: whoever held it is dead. Call it again after {@link #pause}; it holds for 15 seconds.
     *
     * @return the epoch while we hold it
     */
    public Optional<Long> hold(String id) {
        var now = clock.instant();
        return renew(id, now).or(() -> take(id, now)).map(SenderLease::epoch);
    }

    /** How long to wait before the lease is renewed, or looked at by one who did not get it. */
    public static Duration pause(Optional<Long> epoch) {
        return epoch.isPresent() ? RENEWAL : LOOK;
    }

    /** Whether we hold it at this moment. */
    boolean holds(String id) {
        var held = ours(id).addCriteria(where("until").gt(clock.instant()));
        return mongo.exists(held, SenderLease.class);
    }

    /** Gives the lease up, so that another process need not wait for its end. */
    public void release(String id) {
        mongo.updateFirst(ours(id), Update.update("until", Instant.EPOCH), SenderLease.class);
    }

    private Optional<SenderLease> renew(String id, Instant now) {
        return change(ours(id), Update.update("until", now.plus(TERM)));
    }

    private Optional<SenderLease> take(String id, Instant now) {
        var free = query(where("_id").is(id));
        if (shared) {
            free.addCriteria(where("until").lt(now));
        }
        var ours = new Update().set("owner", self).set("until", now.plus(TERM)).inc("epoch", 1);
        return change(free, ours).or(() -> first(id, now));
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
