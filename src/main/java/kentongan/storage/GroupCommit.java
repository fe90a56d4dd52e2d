package kentongan.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers a write only when it is on disk. Whoever writes while a commit is under way shares the next one; nobody waits for a thread
 * of their own. After a commit has failed no write succeeds any more: what is in memory is no longer what is on disk.
 */
final class GroupCommit implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    private static final long IDLE_MILLIS = 2000;
    private static final long BETWEEN_STEPS_MILLIS = 100;

    private record Waiting<T>(T result, Consumer<T> answer) {
        void release() {
            answer.accept(result);
        }
    }

    private final MVStore store;
    private final LongConsumer acknowledged;
    private final IdleCompaction compaction;
    /** Writers hold it for reading, so that a commit never cuts a command in two. */
    private final ReentrantReadWriteLock commandsOrCommit = new ReentrantReadWriteLock();

    private final LinkedBlockingQueue<Waiting<?>> waiting = new LinkedBlockingQueue<>();
    private final Thread thread = new Thread(this::commitUntilClosed, "store-commit");
    private volatile boolean closing;
    private volatile @Nullable Throwable failure;

    GroupCommit(MVStore store, LongConsumer acknowledged) {
        this.store = store;
        this.acknowledged = acknowledged;
        this.compaction = new IdleCompaction(store);
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Runs a write command now and hands its result to the answer once it is durable.
     *
     * @param refusal what is answered instead when the commit fails
     */
    <T> void write(Supplier<T> command, Supplier<T> refusal, Consumer<T> answer) {
        commandsOrCommit.readLock().lock();
        try {
            if (failure != null) {
                answer.accept(refusal.get());
                return;
            }
            T result = command.get();
            waiting.add(new Waiting<>(result, durable -> answer.accept(failure == null ? durable : refusal.get())));
        } finally {
            commandsOrCommit.readLock().unlock();
        }
    }

    /** Why nothing can be written any more; null while all is well. */
    @Nullable Throwable failure() {
        return failure;
    }

    private void commitUntilClosed() {
        long patience = IDLE_MILLIS;
        while (!closing || !waiting.isEmpty()) {
            try {
                Waiting<?> first = waiting.poll(patience, TimeUnit.MILLISECONDS);
                if (first != null) {
                    commit(first);
                    patience = IDLE_MILLIS;
                } else if (failure == null && compaction.isDue()) {
                    compactALittle();
                    patience = BETWEEN_STEPS_MILLIS;
                } else {
                    patience = IDLE_MILLIS;
                }
            } catch (InterruptedException e) {
                LOG.debug("Woken up to close");
            }
        }
    }

    private void commit(Waiting<?> first) {
        List<Waiting<?>> batch = new ArrayList<>();
        batch.add(first);
        try {
            long version = commitTogether(batch);
            if (version > 0) {
                store.sync();
                acknowledged.accept(version);
                compaction.written();
            }
        } catch (RuntimeException | Error e) {
            fail(e);
        }
        for (Waiting<?> writer : batch) {
            release(writer);
        }
    }

    private long commitTogether(List<Waiting<?>> batch) {
        commandsOrCommit.writeLock().lock();
        try {
            waiting.drainTo(batch);
            if (failure != null) {
                return 0;
            }
            if (store.isClosed()) {
                // it closes itself after an error, and its commit then does nothing without a word
                throw new IllegalStateException("the store file is closed", store.getPanicException());
            }
            return store.commit();
        } finally {
            commandsOrCommit.writeLock().unlock();
        }
    }

    private static void release(Waiting<?> writer) {
        try {
            writer.release();
        } catch (RuntimeException e) {
            LOG.debug("A writer left before its answer", e);
        }
    }

    private void compactALittle() {
        commandsOrCommit.writeLock().lock();
        try {
            if (waiting.isEmpty()) {
                compaction.step();
            }
        } catch (RuntimeException | Error e) {
            fail(e);
        } finally {
            commandsOrCommit.writeLock().unlock();
        }
    }

    private void fail(Throwable cause) {
        failure = cause;
        LOG.error("The embedded store can't write any more; restart once the disk is in order", cause);
    }

    /** Returns when all that was written is committed. */
    @Override
    public void close() {
        closing = true;
        thread.interrupt();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(30));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
