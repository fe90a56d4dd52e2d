package kentongan.telegram.intake;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kentongan.instances.Instances;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Gives each person to one of the processes that live, so that their updates are handled one after the other wherever they
 * arrive, and all processes have work. Who talks stays where they are, since a few things are remembered in memory alone;
 * after some minutes of silence, or when the process dies, another may get them.
 */
@Component
class PersonOwners {

    private static final Duration KEPT = Duration.ofMinutes(15);
    private static final Duration RENEWED_BEFORE = Duration.ofMinutes(10);
    private static final int MOST_REMEMBERED = 20_000;
    private static final int TRIES = 4;

    private final MongoTemplate mongo;
    private final Instances instances;
    private final Clock clock;
    private final Map<Long, PersonOwner> remembered = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, PersonOwner> eldest) {
            return size() > MOST_REMEMBERED;
        }
    });

    PersonOwners(MongoTemplate mongo, Instances instances, Clock clock) {
        this.mongo = mongo;
        this.instances = instances;
        this.clock = clock;
    }

    /** The process that handles the person's updates; itself if several take each other's people at this moment. */
    String ownerOf(long person) {
        var now = clock.instant();
        var known = remembered.get(person);
        if (known != null
                && instances.living().contains(known.instance())
                && now.isBefore(known.until().minus(RENEWED_BEFORE))) {
            return known.instance();
        }
        for (int tries = 0; tries < TRIES; tries++) {
            var owner = agreed(person, now);
            if (owner.isPresent()) {
                remembered.put(person, owner.get());
                return owner.get().instance();
            }
        }
        return instances.self();
    }

    /** Reads, renews or gives; empty if somebody else was quicker. */
    private Optional<PersonOwner> agreed(long person, Instant now) {
        var stored = mongo.findById(person, PersonOwner.class);
        if (stored == null) {
            return given(new PersonOwner(person, best(person), now.plus(KEPT)));
        }
        if (stored.until().isBefore(now) || !isAlive(stored.instance())) {
            return changed(stored, new PersonOwner(person, best(person), now.plus(KEPT)));
        }
        return now.isBefore(stored.until().minus(RENEWED_BEFORE))
                ? Optional.of(stored)
                : changed(stored, new PersonOwner(person, stored.instance(), now.plus(KEPT)));
    }

    private boolean isAlive(String instance) {
        return instances.living().contains(instance) || instances.look().contains(instance);
    }

    private Optional<PersonOwner> given(PersonOwner owner) {
        try {
            return Optional.of(mongo.insert(owner));
        } catch (DuplicateKeyException givenMeanwhile) {
            return Optional.empty();
        }
    }

    private Optional<PersonOwner> changed(PersonOwner from, PersonOwner to) {
        var unchanged = query(where("_id")
                .is(from.person())
                .and("instance")
                .is(from.instance())
                .and("until")
                .is(from.until()));
        var update = Update.update("instance", to.instance()).set("until", to.until());
        return mongo.updateFirst(unchanged, update, PersonOwner.class).getMatchedCount() == 1
                ? Optional.of(to)
                : Optional.empty();
    }

    /** Rendezvous hashing: when a process comes or goes, only its own people move. */
    private String best(long person) {
        return best(instances.living(), person);
    }

    static String best(Collection<String> instances, long person) {
        return instances.stream()
                .max(Comparator.comparingLong(
                        it -> mixed(31L * it.hashCode() + Long.hashCode(person) * 0x9E3779B97F4A7C15L)))
                .orElseThrow();
    }

    /** Spreads similar numbers (the last step of MurmurHash3). */
    private static long mixed(long bits) {
        var mixed = (bits ^ (bits >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }

    /** Forgets who has been silent, as nothing of a stranger is kept. */
    void forgetSilent() {
        mongo.remove(query(where("until").lt(clock.instant())), PersonOwner.class);
    }
}
