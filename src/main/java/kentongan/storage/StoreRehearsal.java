package kentongan.storage;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.preinitialize.BackgroundPreinitializer;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Writes and reads one document in a store that is in memory only, on a thread of its own at the very start: the thousand classes that
 * this takes are then in place when the real store is opened. That it fails means nothing but a slower start.
 */
final class StoreRehearsal implements BackgroundPreinitializer {

    private static final Logger LOG = LoggerFactory.getLogger(StoreRehearsal.class);
    private static final int PATIENCE_SECONDS = 10;

    private static volatile @Nullable CountDownLatch underWay;

    private record Line(@Id String id, Instant at) {}

    @Override
    public void preinitialize() {
        CountDownLatch end = new CountDownLatch(1);
        underWay = end;
        try {
            rehearse();
        } catch (RuntimeException | LinkageError e) {
            LOG.debug("The store could not be rehearsed", e);
        } finally {
            end.countDown();
        }
    }

    /** Lets a rehearsal that has begun end first: two threads that load the same classes only get in each other's way. */
    static void awaitEnd() {
        CountDownLatch end = underWay;
        try {
            if (end != null && !end.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.debug("The rehearsal takes too long to be waited for");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void rehearse() {
        MVStore memory = MVStore.open(null);
        DurableBackend backend = new DurableBackend(memory);
        try (GroupCommit commits = new GroupCommit(memory, version -> {});
                StoreServer server = new StoreServer(backend, commits, 0);
                MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + server.port())) {
            MongoTemplate template = new MongoTemplate(client, "rehearsal");
            template.save(new Line("line", Instant.EPOCH));
            template.findById("line", Line.class);
        } finally {
            backend.close();
        }
    }
}
