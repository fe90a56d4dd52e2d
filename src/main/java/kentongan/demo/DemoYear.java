package kentongan.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.concurrent.atomic.AtomicInteger;
import kentongan.office.OfficeHours;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;

/**
 * Gives the office a past: a year up to now, lived by those who are in it and by some more. It is done once, whoever asks and
 * however often.
 */
@Component
public class DemoYear {

    /** How many weeks that are, the one that has begun among them. */
    public static final int WEEKS = 53;

    private static final Logger LOG = LoggerFactory.getLogger(DemoYear.class);
    private static final String ONLY_ONE = "year";
    private static final long SEED = 2026;

    private final FillWithLife fill;
    private final DemoPeople people;
    private final OfficeHours hours;
    private final MongoTemplate mongo;
    private final Clock clock;
    private final AtomicInteger done = new AtomicInteger();
    private volatile boolean isRunning;

    DemoYear(FillWithLife fill, DemoPeople people, OfficeHours hours, MongoTemplate mongo, Clock clock) {
        this.fill = fill;
        this.people = people;
        this.hours = hours;
        this.mongo = mongo;
        this.clock = clock;
    }

    /** That it was begun; it stays, so that nobody begins it again. */
    @Document("demos")
    record Begun(@Id String id, Instant at) {}

    /** Whether it could be begun. */
    public enum Start {
        BEGUN,
        /** It was done before, or is being done. */
        BEFORE,
        /** Nobody is the head yet. */
        NO_HEAD
    }

    /**
     * How far it has come.
     *
     * @param weeks how many of {@link #WEEKS} are lived
     */
    public record Progress(boolean isRunning, int weeks) {}

    /** Begins it; it goes on by itself. */
    public Start begin() {
        if (people.head().isEmpty()) {
            return Start.NO_HEAD;
        }
        var now = clock.instant();
        try {
            mongo.insert(new Begun(ONLY_ONE, now));
        } catch (DuplicateKeyException before) {
            return Start.BEFORE;
        }
        isRunning = true;
        var thread = new Thread(() -> live(now), "demo-year");
        thread.setDaemon(true);
        thread.start();
        return Start.BEGUN;
    }

    public Progress progress() {
        return new Progress(isRunning, done.get());
    }

    private void live(Instant now) {
        try {
            var thisMonday =
                    LocalDate.ofInstant(now, hours.zone()).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            var first = thisMonday.minusWeeks(WEEKS - 1L);
            var life = people.live(first, WEEKS);
            for (int week = 0; week < WEEKS; week++) {
                fill.fill(life, first.plusWeeks(week), 1, now, SEED + week);
                done.incrementAndGet();
            }
            LOG.info(
                    "A year of office life was made up for {} people",
                    life.staff().size());
        } catch (RuntimeException e) {
            LOG.warn("The year of office life ends after {} weeks", done, e);
        } finally {
            isRunning = false;
        }
    }
}
