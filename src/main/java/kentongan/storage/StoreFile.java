package kentongan.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the embedded store's file: each start copies what is alive into a fresh file, read through to the last entry. */
final class StoreFile {

    private static final Logger LOG = LoggerFactory.getLogger(StoreFile.class);
    private static final int CACHE_MEGABYTES = 32;
    private static final int RETENTION_MILLIS = 1000;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private final StoreFolder folder;
    private final Clock clock;

    StoreFile(StoreFolder folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    MVStore open() {
        try {
            Path fresh = folder.sibling("compacting");
            Files.deleteIfExists(fresh);
            if (Files.exists(folder.file())) {
                renew(fresh);
            } else {
                begin(fresh);
            }
            MVStore store = writable(folder.file());
            folder.opened(store.getCurrentVersion());
            return store;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void begin(Path fresh) throws IOException {
        if (folder.acknowledged() > 0) {
            LOG.warn("{} is gone although this folder had one: starting with an empty store", folder.file());
        }
        // under its final name the file is never empty: an empty one is always damage
        writable(fresh).close();
        replaceBy(fresh);
    }

    private void renew(Path fresh) throws IOException {
        long before = Files.size(folder.file());
        try {
            long version = StoreCopy.whole(folder.file(), fresh).version();
            if (version < folder.acknowledged()) {
                LOG.warn(
                        "{} ends before the last recorded write ({} commits are missing, its tail is damaged): starting from"
                                + " the last good state; the damaged file is kept as {}",
                        folder.file(),
                        folder.acknowledged() - version,
                        keepAside());
            }
        } catch (RuntimeException | Error damage) {
            recover(fresh, damage);
        }
        replaceBy(fresh);
        LOG.info("Compacted {} from {} to {} bytes", folder.file(), before, Files.size(folder.file()));
    }

    private void recover(Path fresh, Throwable damage) throws IOException {
        LOG.debug("Damage in {}", folder.file(), damage);
        Path aside = keepAside();
        Path work = folder.sibling("recovering");
        try {
            String done = new StoreRecovery(folder, work).into(fresh);
            LOG.warn("{} is damaged: {}; the damaged file is kept as {}", folder.file(), done, aside);
        } catch (StoreUnusable e) {
            Files.deleteIfExists(aside);
            Files.deleteIfExists(fresh);
            throw e;
        } finally {
            Files.deleteIfExists(work);
        }
    }

    private Path keepAside() throws IOException {
        Path aside = folder.sibling("damaged-" + STAMP.format(clock.instant()));
        return Files.copy(folder.file(), aside, StandardCopyOption.REPLACE_EXISTING);
    }

    private void replaceBy(Path fresh) throws IOException {
        sync(fresh, StandardOpenOption.WRITE);
        Files.move(fresh, folder.file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try {
            sync(folder.file().resolveSibling("."), StandardOpenOption.READ);
        } catch (IOException e) {
            LOG.debug("This system does not sync folders", e);
        }
    }

    private static void sync(Path path, StandardOpenOption option) throws IOException {
        try (FileChannel channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }

    /** Commits only when told to: a commit of its own in the middle of a command could tear a unique index. */
    private static MVStore writable(Path file) {
        MVStore store = new MVStore.Builder()
                .fileName(file.toString())
                // the default of 16 leaves no room for what is asked for again and again: fifty thousand recipients of
                // one announcement take about 20
                .cacheSize(CACHE_MEGABYTES)
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .open();
        // what was written in the last second is not overwritten, so that damage costs the last commits only
        store.setRetentionTime(RETENTION_MILLIS);
        return store;
    }
}
