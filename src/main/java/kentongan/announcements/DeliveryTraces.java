package kentongan.announcements;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Notes on which days each announcement reached phones, and until when its deliveries may have changed, so that whoever
 * measures them looks at no others. It is noted before the change is stored, and at most once a minute for each announcement
 * and process: 500 who answer at once cost one note.
 */
@Component
class DeliveryTraces {

    /** From a note to the last change it stands for: the rest of its minute, and another for a slow store. */
    private static final Duration STANDS_FOR = Duration.ofMinutes(2);

    private static final int MOST_REMEMBERED = 5_000;
    private static final long SECONDS_A_DAY = 86_400;

    private final MongoTemplate mongo;
    private final Clock clock;
    private final Map<Note, Instant> noted = new ConcurrentHashMap<>();

    DeliveryTraces(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /**
     * What is known of one announcement.
     *
     * @param days the UTC days, counted from 1970, on which it was sent to anybody
     * @param changesUntil the deliveries may have changed until then
     */
    @Document("delivery-traces")
    record Trace(@Id String announcement, List<Long> days, Instant changesUntil) {}

    private record Note(String announcement, long day) {}

    /** Something about its deliveries is about to change. */
    void changing(String announcement) {
        note(new Note(announcement, -1), new Update());
    }

    /** The same, and it was sent to somebody at that time. */
    void sending(String announcement, Instant at) {
        note(new Note(announcement, day(at)), new Update().addToSet("days", day(at)));
    }

    private void note(Note note, Update update) {
        var minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        if (minute.equals(noted.get(note))) {
            return;
        }
        var itself = query(where("_id").is(note.announcement()));
        mongo.upsert(itself, update.max("changesUntil", minute.plus(STANDS_FOR)), Trace.class);
        if (noted.size() >= MOST_REMEMBERED) {
            noted.clear();
        }
        noted.put(note, minute);
    }

    /** All of them: one small document an announcement. */
    List<Trace> all() {
        return mongo.findAll(Trace.class);
    }

    private static long day(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), SECONDS_A_DAY);
    }
}
