package kentongan.storage;

import java.nio.file.Path;
import java.time.Clock;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The store inside the process, on a file in a folder of its own, reached by the ordinary driver. */
final class EmbeddedStore implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedStore.class);

    private final StoreFolder folder;
    private final DurableBackend backend;
    private final GroupCommit commits;
    private final StoreServer server;

    private EmbeddedStore(StoreFolder folder, MVStore store, int port) {
        this.folder = folder;
        this.backend = new DurableBackend(store);
        this.commits = new GroupCommit(store, folder::acknowledge);
        this.server = new StoreServer(backend, commits, port);
    }

    /** Fails with a {@link StoreUnusable} that says what the operator can do. */
    static EmbeddedStore open(Path path, Clock clock) {
        return open(path, clock, 0);
    }

    static EmbeddedStore open(Path path, Clock clock, int port) {
        StoreFolder folder = StoreFolder.claim(path);
        try {
            EmbeddedStore store = new EmbeddedStore(folder, new StoreFile(folder, clock).open(), port);
            LOG.info("Embedded store in {}", folder.file());
            return store;
        } catch (RuntimeException | Error e) {
            folder.close();
            throw e;
        }
    }

    String uri(String database) {
        return "mongodb://127.0.0.1:" + server.port() + "/" + database;
    }

    /** Why nothing can be written any more; null while all is well. */
    @Nullable Throwable failure() {
        return commits.failure();
    }

    @Override
    public void close() {
        server.close();
        commits.close();
        if (commits.failure() == null) {
            backend.close();
        }
        folder.close();
    }
}
