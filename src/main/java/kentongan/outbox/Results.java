package kentongan.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import kentongan.outbox.Outcome.Accepted;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/**
 * Takes the outcomes of batched calls to their owners: whatever has come in while the last ones were written is written together, so
 * that a fast bot costs few writes and a slow one waits for none. What the store has not taken counts as under way.
 */
@Component
@Scope("prototype")
class Results {

    private static final Logger log = LoggerFactory.getLogger(Results.class);
    private static final int MOST = 500;
    private static final int HANDS = 3;
    private static final int FEWEST = 7;

    /** At a thousand a second results come faster than writes pay. */
    private static final Duration GATHER = Duration.ofMillis(40);

    private static final Duration LOOK = Duration.ofMillis(200);

    private final OutboxEntries entries;
    private final OutboxOwners owners;
    private final Delivering delivering;
    private final Backlog backlog;
    private final OutboxMeters meters;
    private final int most;
    private final Duration gather;
    private final Semaphore room;
    private final LinkedBlockingQueue<Result> waiting = new LinkedBlockingQueue<>();
    private ExecutorService hands = Executors.newFixedThreadPool(HANDS);
    private volatile boolean running;
    private @Nullable Thread thread;

    Results(
            OutboxEntries entries,
            OutboxOwners owners,
            Delivering delivering,
            Backlog backlog,
            OutboxMeters meters,
            OutboxProperties properties) {
        this.entries = entries;
        this.owners = owners;
        this.delivering = delivering;
        this.backlog = backlog;
        this.meters = meters;
        var rate = properties.broadcastRate();
        // a round trip of 150 ms and the writing, on a busy machine too; at most so many are unknown after a crash
        this.most = !properties.isPaid() ? FEWEST : FEWEST + rate / 5;
        this.gather = properties.isPaid() ? GATHER : Duration.ZERO;
        this.room = new Semaphore(most);
    }

    private record Result(Claimed claimed, Outcome outcome) {}

    void start(String name) {
        running = true;
        hands = Executors.newFixedThreadPool(HANDS);
        var settling = new Thread(this::settleAll, name);
        settling.setDaemon(true);
        settling.start();
        thread = settling;
    }

    /** Waits until one more call may be under way; false if there is no room yet. */
    boolean hasRoom() throws InterruptedException {
        return room.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The room was not needed. */
    void leaveRoom() {
        room.release();
    }

    /** A call for which there was room was answered. */
    void add(Claimed claimed, Outcome outcome) {
        waiting.add(new Result(claimed, outcome));
    }

    /** Waits for calls under way and writes what has come in. */
    void stop(Duration patience) throws InterruptedException {
        if (room.tryAcquire(most, patience.toMillis(), TimeUnit.MILLISECONDS)) {
            room.release(most);
        }
        running = false;
        if (thread != null) {
            thread.join(LOOK.multipliedBy(2).toMillis());
        }
        hands.shutdownNow();
    }

    private void settleAll() {
        while (running) {
            try {
                var first = waiting.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                if (first != null) {
                    Thread.sleep(gather.toMillis());
                    var together = new ArrayList<>(List.of(first));
                    waiting.drainTo(together, MOST);
                    settle(together);
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException e) {
                log.error("Results could not be taken", e);
            }
        }
    }

    private void settle(List<Result> together) {
        var arrived =
                together.stream().filter(it -> it.outcome() instanceof Accepted).toList();
        together.stream()
                .filter(it -> !(it.outcome() instanceof Accepted))
                .forEach(it -> hands.execute(() -> settleAlone(it)));
        if (arrived.isEmpty()) {
            return;
        }
        try {
            owners.arrived(arrived.stream().map(Results::receipt).toList());
            entries.deleteAll(
                    arrived.stream().map(it -> it.claimed().entry().id()).toList());
        } catch (RuntimeException e) {
            log.warn("{} results are taken one by one: {}", arrived.size(), e.getMessage());
            arrived.forEach(it -> hands.execute(() -> settleAlone(it)));
            return;
        }
        meters.accepted(arrived.size());
        for (var it : arrived) {
            meters.answered(it.claimed().entry());
            finished(it, Optional.empty());
        }
    }

    private static Receipt receipt(Result it) {
        var accepted = (Accepted) it.outcome();
        return new Receipt(it.claimed().entry(), accepted.messageIds(), accepted.at());
    }

    private void settleAlone(Result it) {
        var entry = it.claimed().entry();
        var next = Optional.<OutboxEntry>empty();
        try {
            next = delivering.settle(
                    entry, it.claimed().act(), it.outcome(), it.claimed().epoch());
        } catch (RuntimeException e) {
            log.error("The outcome of {} could not be taken; it will be looked at again", entry.id(), e);
            next = delivering.lookAgain(entry);
        } finally {
            finished(it, next);
        }
    }

    private void finished(Result it, Optional<OutboxEntry> next) {
        room.release();
        backlog.goesOn(it.claimed().entry(), next, it.claimed().epoch());
    }
}
