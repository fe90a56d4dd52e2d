package kentongan.outbox;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Says on the health page how many messages and changes wait, and until when Telegram asks for a pause. A pause is no fault of
 * the program's: it ends by itself, and a restart would not end it.
 */
@Component("outboxHealthIndicator")
class OutboxHealth implements HealthIndicator {

    private final MongoTemplate mongo;
    private final Pause pause;

    OutboxHealth(MongoTemplate mongo, Pause pause) {
        this.mongo = mongo;
        this.pause = pause;
    }

    @Override
    public Health health() {
        try {
            var end = pause.end();
            var health = Health.up()
                    .withDetail("state", end.isPresent() ? "Telegram asks for a pause" : "open")
                    .withDetail("waiting", mongo.estimatedCount(OutboxEntry.class));
            end.ifPresent(it -> health.withDetail("until", it.toString()));
            return health.build();
        } catch (DataAccessException storeAway) {
            // the store says so itself
            return Health.unknown()
                    .withDetail("state", "the store can't be reached")
                    .build();
        }
    }
}
