package kentongan.telegram.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import kentongan.chat.LostPresses;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;

/**
 * Notices when updates did not get here for so long that presses were lost at Telegram, which keeps one for 150 seconds. As
 * long as this process runs that is measured by the monotonic clock, so that a jump of the wall clock is no gap; from one process
 * to the next by the time that the earlier one left in the store. Used by the poller's two threads.
 */
@Component
class Gaps {

    /** Some presses of a gap so long are 150 seconds old when they would be fetched. */
    static final Duration LONGEST_GAP = Duration.ofSeconds(120);

    private static final Logger log = LoggerFactory.getLogger(Gaps.class);
    private static final String ID = "telegram";

    /** A poll that nobody answers takes 50 seconds; until it ends, all seems well. */
    private static final Duration GOOD_FOR = Duration.ofSeconds(60);

    private final MongoTemplate mongo;
    private final Clock clock;
    private final ObjectProvider<LostPresses> listeners;
    private @Nullable Long lastNanos;

    Gaps(MongoTemplate mongo, Clock clock, ObjectProvider<LostPresses> listeners) {
        this.mongo = mongo;
        this.clock = clock;
        this.listeners = listeners;
    }

    /** When updates last got here. */
    @Document("contacts")
    record Last(@Id String id, Instant at) {}

    /** This process has made contact for the first time, or after another process had it; the time is that of {@link System#nanoTime}. */
    synchronized void begin(long nanos) {
        var stored = mongo.findById(ID, Last.class);
        var now = clock.instant();
        if (stored != null && Duration.between(stored.at(), now).compareTo(LONGEST_GAP) > 0) {
            lost(stored.at(), now);
        }
        lastNanos = nanos;
        mongo.save(new Last(ID, now));
    }

    /** Updates got here, or there were none; the time is that of {@link System#nanoTime}. */
    synchronized void made(long nanos) {
        var before = lastNanos;
        if (before != null && nanos - before > LONGEST_GAP.toNanos()) {
            var now = clock.instant();
            lost(now.minusNanos(nanos - before), now);
            mongo.save(new Last(ID, now));
        }
        lastNanos = nanos;
    }

    /** Leaves the time in the store for whoever comes after us. Called every few seconds. */
    synchronized void leaveTime(long nanos) {
        if (lastNanos != null && nanos - lastNanos < GOOD_FOR.toNanos()) {
            mongo.save(new Last(ID, clock.instant()));
        }
    }

    private void lost(Instant from, Instant until) {
        log.warn(
                "No update got here for {} s: presses may be lost, and those without an answer are asked again",
                Duration.between(from, until).toSeconds());
        listeners.orderedStream().forEach(it -> it.mayBeLost(from, until));
    }
}
