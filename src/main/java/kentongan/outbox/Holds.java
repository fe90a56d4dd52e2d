package kentongan.outbox;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Keeps to the pause that Telegram asks for by a 429, whichever call was answered with it. It is stored, so that a restart and the other
 * processes on the same store keep to it too.
 */
@Component
public class Holds implements Pause, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Holds.class);
    private static final String BOT = "bot";
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final MongoTemplate mongo;
    private final SendGate gate;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final boolean shared;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "outbox-hold");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Instant end = Instant.EPOCH;
    private volatile boolean restored;
    private volatile boolean running;

    /**
     * Makes one for this process.
     *
     * @param shared whether other processes may work on the same store, whose pauses count for this one too
     */
    public Holds(
            MongoTemplate mongo,
            SendGate gate,
            Clock clock,
            ApplicationEventPublisher events,
            @Value("${kentongan.store.shared:true}") boolean shared) {
        this.mongo = mongo;
        this.gate = gate;
        this.clock = clock;
        this.events = events;
        this.shared = shared;
    }

    @Document("holds")
    record Hold(@Id String id, Instant until) {}

    @Override
    public Optional<Instant> end() {
        return Optional.of(end).filter(it -> it.isAfter(clock.instant()));
    }

    /**
     * Telegram asked for a pause.
     *
     * @param retryAfter how long; a second at least
     * @param byAChange whether it was asked of a change of a message
     */
    public void tooFast(Duration retryAfter, boolean byAChange) {
        var pause = retryAfter.compareTo(SHORTEST) < 0 ? SHORTEST : retryAfter;
        var until = clock.instant().plus(pause);
        var isNew = end().isEmpty();
        gate.tooFast(pause);
        longer(until);
        try {
            mongo.upsert(query(where("_id").is(BOT)), new Update().max("until", until), Hold.class);
        } catch (RuntimeException storeAway) {
            log.warn("The pause could not be stored: {}", storeAway.getMessage());
        }
        if (isNew) {
            log.warn("Telegram asks for a pause of {} s", pause.toSeconds());
            events.publishEvent(new HoldBegan(until, byAChange));
        }
    }

    /** Keeps to a pause that was asked for before this process started, or of another one. */
    void restore() {
        var stored = mongo.findById(BOT, Hold.class);
        restored = true;
        var now = clock.instant();
        if (stored != null && stored.until().isAfter(now) && stored.until().isAfter(end)) {
            gate.pause(Duration.between(now, stored.until()));
            longer(stored.until());
        }
    }

    private synchronized void longer(Instant until) {
        end = until.isAfter(end) ? until : end;
    }

    private void look() {
        try {
            if (shared || !restored) {
                restore();
            }
        } catch (RuntimeException storeAway) {
            log.debug("Whether there is a pause can't be seen while the store is away");
        }
    }

    @Override
    public void start() {
        running = true;
        looking.scheduleWithFixedDelay(this::look, 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        looking.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before whatever sends. */
    @Override
    public int getPhase() {
        return 0;
    }
}
