package kentongan.storage;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.index.IndexResolver;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import org.springframework.data.mongodb.core.mapping.MongoPersistentEntity;

/**
 * Creates the indexes that documents declare by {@code @Indexed} before anything else starts; while the store is away it tries again
 * in the background, so that the program starts all the same.
 */
final class StoreIndexes implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(StoreIndexes.class);
    private static final long RETRY_SECONDS = 5;

    private record Wanted(String collection, IndexDefinition index) {}

    private final MongoTemplate template;
    private final MongoMappingContext context;
    private final List<String> refused = new ArrayList<>();
    private final ScheduledExecutorService retry = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "store-indexes");
        thread.setDaemon(true);
        return thread;
    });
    private volatile List<Wanted> missing = List.of();
    private volatile boolean running;

    StoreIndexes(MongoTemplate template, MongoMappingContext context) {
        this.template = template;
        this.context = context;
    }

    @Override
    public void start() {
        running = true;
        missing = wanted();
        createMissing();
    }

    private List<Wanted> wanted() {
        List<Wanted> all = new ArrayList<>();
        IndexResolver resolver = IndexResolver.create(context);
        for (MongoPersistentEntity<?> entity : context.getPersistentEntities()) {
            if (entity.isAnnotationPresent(Document.class)) {
                resolver.resolveIndexFor(entity.getTypeInformation())
                        .forEach(index -> all.add(new Wanted(entity.getCollection(), index)));
            }
        }
        return all;
    }

    private synchronized void createMissing() {
        List<Wanted> left = new ArrayList<>(missing);
        try {
            for (Iterator<Wanted> each = left.iterator(); each.hasNext(); each.remove()) {
                create(each.next());
            }
        } catch (DataAccessResourceFailureException away) {
            LOG.warn("The store is away: {} indexes are still to be created, trying again", left.size());
            retry.schedule(this::createMissing, RETRY_SECONDS, TimeUnit.SECONDS);
        }
        missing = List.copyOf(left);
    }

    private void create(Wanted wanted) {
        try {
            template.indexOps(wanted.collection()).createIndex(wanted.index());
        } catch (DataAccessResourceFailureException away) {
            throw away;
        } catch (RuntimeException e) {
            String keys =
                    wanted.collection() + " " + wanted.index().getIndexKeys().toJson();
            refused.add(keys);
            // the message of a duplicate quotes its value, which may be a person's
            LOG.error("The store refuses the index {}: {}", keys, e.getClass().getSimpleName());
            LOG.debug("It was refused so", e);
        }
    }

    /** Indexes that the store will not take, for instance since documents already break them. */
    synchronized List<String> refused() {
        return List.copyOf(refused);
    }

    int missing() {
        return missing.size();
    }

    @Override
    public void stop() {
        running = false;
        retry.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 100;
    }
}
