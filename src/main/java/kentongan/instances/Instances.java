package kentongan.instances;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Knows which processes live. Each shows itself once a second; one that has not for 15 seconds is dead from the moment another removes its
 * document, and if it was only asleep it learns so and comes back under a new name. A store that no other process can have
 * open is not asked: there we are alone.
 */
@Component
public class Instances implements SmartLifecycle {

    /** Before whatever works for an instance, and after it when stopping. */
    public static final int PHASE = DEFAULT_PHASE - 4_000;

    private static final Logger log = LoggerFactory.getLogger(Instances.class);
    private static final Duration TERM = Duration.ofSeconds(15);
    private static final Duration BEAT = Duration.ofSeconds(1);

    /** After the store was away nobody has shown a sign; all get so long to do it again. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final MongoTemplate mongo;
    private final Clock clock;
    private final boolean shared;
    private final Signs signs = new Signs(TERM);
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private volatile String self = UUID.randomUUID().toString();
    private volatile Set<String> living = Set.of(self);
    private volatile long shownAt = System.nanoTime();
    private long showingSince = shownAt;
    private volatile boolean running;
    private boolean shown;
    private Thread thread = new Thread();

    Instances(MongoTemplate mongo, Clock clock, @Value("${kentongan.store.shared:true}") boolean shared) {
        this.mongo = mongo;
        this.clock = clock;
        this.shared = shared;
    }

    /** Is told once a second, by a thread of its own, while the store can be reached. */
    public interface Listener {

        /** Who lives now, ourselves included. */
        void living(Set<String> instances);

        /** We were called dead, since we showed no sign for too long: others do our work, and we begin anew. */
        default void startedAnew() {}

        /** We have not been able to show ourselves for so long that others may call us dead. */
        default void outOfSight() {}
    }

    /** Whether other processes may work on the same store. */
    public boolean shared() {
        return shared;
    }

    /** Our name among them; it changes if we are called dead. */
    public String self() {
        return self;
    }

    /** Who lived when we last looked, a second ago or as long as the store is away. */
    public Set<String> living() {
        return living;
    }

    /** Whether the others may have called us dead by now, without our knowing. */
    public boolean mayBeCalledDead() {
        return shared && System.nanoTime() - shownAt > TERM.toNanos();
    }

    /** Looks again who lives. */
    public Set<String> look() {
        var names =
                mongo.findAll(Instance.class).stream().map(Instance::id).collect(Collectors.toCollection(TreeSet::new));
        names.add(self);
        living = names;
        return names;
    }

    /** Tells the listener from now on. */
    public void tell(Listener listener) {
        listeners.add(listener);
    }

    @Override
    public void start() {
        running = true;
        if (shared) {
            beat();
            thread = new Thread(this::keepShowing, "instances");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Says that we are gone, so that nobody need wait to be sure. */
    @Override
    public void stop() {
        running = false;
        thread.interrupt();
        if (shared) {
            try {
                mongo.remove(query(where("_id").is(self)), Instance.class);
            } catch (DataAccessException storeAway) {
                log.info("This instance could not say that it stops; the others will see");
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    private void keepShowing() {
        while (running) {
            try {
                Thread.sleep(BEAT.toMillis());
            } catch (InterruptedException stopped) {
                return;
            }
            beat();
        }
    }

    private void beat() {
        try {
            var now = clock.instant();
            var nanos = System.nanoTime();
            show(now);
            if (nanos - shownAt > GRACE.toNanos()) {
                showingSince = nanos;
            }
            shownAt = nanos;
            if (nanos - showingSince > GRACE.toNanos()) {
                buryTheDead(now);
            }
            var names = look();
            listeners.forEach(listener -> listener.living(names));
        } catch (DataAccessException storeAway) {
            log.debug("this instance can't show itself while the store is away");
            if (mayBeCalledDead()) {
                listeners.forEach(Listener::outOfSight);
            }
        } catch (RuntimeException e) {
            log.error("Showing that this instance lives failed and goes on", e);
        }
    }

    private void show(Instant now) {
        var until = now.plus(TERM);
        var ours = query(where("_id").is(self));
        if (mongo.updateFirst(ours, Update.update("until", until), Instance.class)
                        .getMatchedCount()
                == 1) {
            return;
        }
        if (shown) {
            log.warn("This instance showed no sign for {} s, was called dead, and begins anew", TERM.toSeconds());
            self = UUID.randomUUID().toString();
            listeners.forEach(Listener::startedAnew);
        }
        mongo.insert(new Instance(self, until));
        shown = true;
    }

    private void buryTheDead(Instant now) {
        var all = mongo.findAll(Instance.class);
        signs.retain(all.stream().map(Instance::id).toList());
        for (var one : all) {
            if (!one.id().equals(self) && signs.isDead(one.id(), one.until(), now)) {
                var stillDead = query(where("_id").is(one.id()).and("until").is(one.until()));
                if (mongo.remove(stillDead, Instance.class).getDeletedCount() == 1) {
                    log.warn("Instance {} shows no sign of life; its work is taken over", one.id());
                }
            }
        }
    }
}
