package kentongan.storage;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Says when the store answers and yet can't be relied on: a failed commit, an index it refused. Readiness depends on the
 * store, since an instance without it can take no update that a webhook brings, and so whoever balances may ask another one.
 * It does not depend on Telegram: while that is away no instance is better than another, and all must be there when it is
 * back. Liveness depends on neither: a restart helps against neither.
 */
final class StoreHealth implements HealthIndicator {

    private final StoreIndexes indexes;
    private final Supplier<@Nullable Throwable> failure;

    StoreHealth(StoreIndexes indexes, Supplier<@Nullable Throwable> failure) {
        this.indexes = indexes;
        this.failure = failure;
    }

    @Override
    public Health health() {
        Throwable failed = failure.get();
        if (failed != null) {
            return Health.down()
                    .withDetail("reason", "the embedded store can't write any more; restart once the disk is in order")
                    .build();
        }
        if (!indexes.refused().isEmpty()) {
            return Health.down().withDetail("refusedIndexes", indexes.refused()).build();
        }
        if (indexes.missing() > 0) {
            return Health.down()
                    .withDetail("indexesToCreate", indexes.missing())
                    .build();
        }
        return Health.up().build();
    }
}
