package kentongan.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Empties the outbox while this process holds the lease: takes what is due in the order of the lanes and hands it to a
 * few workers, which {@link Delivering deliver} it. After a restart or a change of hands it starts from what is stored.
 */
@Component
class Sender implements SmartLifecycle {

    static final String LEASE = "sender";

    private static final Logger log = LoggerFactory.getLogger(Sender.class);
    private static final Duration RENEWAL = Duration.ofSeconds(5);
    private static final Duration RETRY = Duration.ofSeconds(2);
    private static final Duration LAST_CALLS = Duration.ofSeconds(35);
    private static final long LOOK_AGAIN_MILLIS = 20;

    private final SendQueue queue = new SendQueue();
    private final Leases leases;
    private final OutboxEntries entries;
    private final Delivering delivering;
    private final Clock clock;
    private final Semaphore broadcastWorkers;
    private final Semaphore otherWorkers = new Semaphore(3);
    private final List<Thread> threads = new ArrayList<>();
    private volatile Optional<Long> epoch = Optional.empty();
    private volatile boolean running;
    private ExecutorService workers = Executors.newCachedThreadPool();

    Sender(Leases leases, OutboxEntries entries, Delivering delivering, OutboxProperties properties, Clock clock) {
        this.leases = leases;
        this.entries = entries;
        this.delivering = delivering;
        this.clock = clock;
        // with calls of up to 150 ms that many keep the rate; more would only be more unknown outcomes after a crash
        this.broadcastWorkers = new Semaphore(2 + properties.broadcastRate() / 10);
    }

    /** Tells of entries that were just stored, so that they need not be looked for. */
    void offer(List<OutboxEntry> more) {
        synchronized (queue) {
            if (epoch.isPresent()) {
                more.forEach(queue::add);
                queue.notifyAll();
            }
        }
    }

    @Override
    public void start() {
        running = true;
        workers = Executors.newCachedThreadPool();
        begin("sender-lease", this::keepLease);
        begin("sender", this::dispatch);
    }

    /** Starts no new call, lets those under way finish, and gives the lease up. */
    @Override
    public void stop() {
        running = false;
        threads.forEach(Thread::interrupt);
        threads.clear();
        workers.shutdown();
        try {
            if (!workers.awaitTermination(LAST_CALLS.toSeconds(), TimeUnit.SECONDS)) {
                workers.shutdownNow();
            }
            leases.release(LEASE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException storeAway) {
            log.info("The sender's lease could not be given up; it ends by itself");
        }
        epoch = Optional.empty();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void begin(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    private void keepLease() {
        while (running) {
            try {
                var held = leases.hold(LEASE);
                if (held.isEmpty()) {
                    standBack();
                } else if (!held.equals(epoch) || leases.shared()) {
                    takeUp(held);
                }
                pause(RENEWAL);
            } catch (RuntimeException storeAway) {
                // without the store no mark can be written, so nothing is sent meanwhile
                log.warn("The sender can't reach the store: {}", storeAway.getMessage());
                pause(RETRY);
            }
        }
    }

    /** Looks at what is stored: all of it at first, and what other processes have put in since. */
    private void takeUp(Optional<Long> held) {
        if (!held.equals(epoch)) {
            delivering.keepPause();
        }
        synchronized (queue) {
            epoch = held;
        }
        var stored = entries.all();
        synchronized (queue) {
            stored.forEach(queue::add);
            queue.notifyAll();
        }
    }

    private void standBack() {
        synchronized (queue) {
            epoch = Optional.empty();
            queue.clear();
        }
    }

    private void dispatch() {
        while (running) {
            synchronized (queue) {
                if (!handOutOne()) {
                    waitForMore();
                }
            }
        }
    }

    /** Hands the first due entry for which there is a worker to it; returns whether there was one. */
    private boolean handOutOne() {
        if (epoch.isEmpty()) {
            return false;
        }
        for (var lane : Lane.values()) {
            var free = lane == Lane.BROADCAST ? broadcastWorkers : otherWorkers;
            if (free.tryAcquire()) {
                var entry = queue.take(lane, clock.instant());
                if (entry.isPresent()) {
                    long current = epoch.get();
                    workers.execute(() -> work(entry.get(), current, free));
                    return true;
                }
                free.release();
            }
        }
        return false;
    }

    private void work(OutboxEntry entry, long current, Semaphore mine) {
        var next = Optional.<OutboxEntry>empty();
        try {
            next = delivering.deliver(entry, current);
        } catch (RuntimeException e) {
            log.error("Delivering {} failed; it will be looked at again", entry.id(), e);
            next = delivering.lookAgain(entry);
        } finally {
            mine.release();
            putBack(entry, next, current);
        }
    }

    private void putBack(OutboxEntry entry, Optional<OutboxEntry> next, long current) {
        synchronized (queue) {
            if (epoch.filter(it -> it == current).isPresent()) {
                queue.done(entry);
                next.ifPresent(queue::add);
                queue.notifyAll();
            }
        }
    }

    private void waitForMore() {
        try {
            queue.wait(LOOK_AGAIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
