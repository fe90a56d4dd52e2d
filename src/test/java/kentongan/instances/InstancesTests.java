package kentongan.instances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import kentongan.MemoryStore;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Order(6)
class InstancesTests {

    private final MemoryStore store = new MemoryStore();
    private final Instances one = instances(true);
    private final Instances two = instances(true);

    private Instances instances(boolean shared) {
        return new Instances(store.template(), Clock.systemUTC(), shared);
    }

    @AfterEach
    void close() {
        one.stop();
        two.stop();
        store.close();
    }

    @Test
    void thoseThatWorkOnOneStoreKnowOfEachOther() {
        one.start();
        two.start();

        await().until(() -> one.living().equals(Set.of(one.self(), two.self())));
        await().until(() -> two.living().equals(one.living()));

        two.stop();
        await().until(() -> one.living().equals(Set.of(one.self())));
    }

    @Test
    void onAStoreOfItsOwnNothingIsWritten() {
        var alone = instances(false);
        alone.start();

        assertThat(alone.living()).containsExactly(alone.self());
        assertThat(alone.mayBeCalledDead()).isFalse();
        assertThat(store.template().getCollection("instances").countDocuments()).isZero();
        alone.stop();
    }

    @Test
    void whoShowsNoSignIsDeadAfterItsTerm() {
        one.start();
        store.template()
                .getCollection("instances")
                .insertOne(new Document("_id", "asleep")
                        .append("until", Date.from(Instant.now().plusSeconds(2))));
        await().until(() -> one.living().contains("asleep"));

        await().atMost(Duration.ofSeconds(15)).until(() -> !one.living().contains("asleep"));
    }

    @Test
    void whoWasCalledDeadBeginsAnewUnderAnotherName() {
        var anew = new AtomicInteger();
        one.tell(new Instances.Listener() {
            @Override
            public void living(Set<String> instances) {}

            @Override
            public void startedAnew() {
                anew.incrementAndGet();
            }
        });
        one.start();
        var before = one.self();

        store.template().getCollection("instances").deleteOne(new Document("_id", before));

        await().until(() -> anew.get() == 1 && !one.self().equals(before));
        await().until(() -> one.living().equals(Set.of(one.self())));
    }

    @Test
    void afterTheStoreWasAwayNobodyIsCalledDeadBeforeAllCouldShowThemselves() {
        one.start();
        two.start();
        var names = Set.of(one.self(), two.self());
        await().until(() -> one.living().equals(names));
        var late = Date.from(Instant.now().minusSeconds(60));
        two.stop();
        store.away();
        await().pollDelay(Duration.ofSeconds(6)).until(() -> true);
        store.back();
        var instances = store.template().getCollection("instances");
        await().ignoreExceptions().until(() -> instances.countDocuments() > 0);
        instances.insertOne(new Document("_id", "late").append("until", late));

        await().until(() -> one.living().contains("late"));
        await().atMost(Duration.ofSeconds(15)).until(() -> !one.living().contains("late"));
    }
}
