package kentongan.outbox;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends entries one by one: those of which nobody knows whether they arrived, and boards. */
@Component
class Singles {

    private static final Logger log = LoggerFactory.getLogger(Singles.class);

    private final Delivering delivering;
    private final Backlog backlog;
    private final SendGate gate;
    private final Semaphore forBoards = new Semaphore(1);
    private final Semaphore forUnsettled = new Semaphore(3);
    private ExecutorService workers = Executors.newCachedThreadPool();

    Singles(Delivering delivering, Backlog backlog, SendGate gate) {
        this.delivering = delivering;
        this.backlog = backlog;
        this.gate = gate;
    }

    void start() {
        workers = Executors.newCachedThreadPool();
    }

    /** Hands the first due entry for which there is a worker to it; returns whether there was one. */
    boolean handOutOne(long epoch) {
        return handOut(forUnsettled, backlog::takeUnsettled, epoch)
                || handOut(forBoards, () -> backlog.take(Lane.BOARD), epoch);
    }

    private boolean handOut(Semaphore free, Supplier<Optional<OutboxEntry>> due, long epoch) {
        if (!free.tryAcquire()) {
            return false;
        }
        var entry = due.get();
        if (entry.isEmpty()) {
            free.release();
            return false;
        }
        workers.execute(() -> work(entry.get(), epoch, free));
        return true;
    }

    private void work(OutboxEntry entry, long epoch, Semaphore mine) {
        var next = Optional.<OutboxEntry>empty();
        try {
            next = delivering.deliver(entry, epoch);
        } catch (RuntimeException e) {
            log.error("Delivering {} failed; it will be looked at again", entry.id(), e);
            next = delivering.lookAgain(entry);
        } finally {
            mine.release();
            backlog.goesOn(entry, next, epoch);
        }
    }

    /** Turns away who waits for a turn, and waits a few seconds for the answers to what was called. */
    void stop() throws InterruptedException {
        gate.letGo();
        workers.shutdown();
        if (!workers.awaitTermination(Sender.LAST_CALLS.toMillis(), TimeUnit.MILLISECONDS)) {
            workers.shutdownNow();
        }
    }
}
