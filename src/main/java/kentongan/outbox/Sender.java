package kentongan.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Empties the outbox while this process holds the lease: hands what is due to those who send it, in the order of the lanes. After a
 * restart or a change of hands it starts from what is stored.
 */
@Component
class Sender implements SmartLifecycle {

    static final String LEASE = "sender";

    /** How long a stop waits for Telegram's answers; what is unanswered then counts as unknown. */
    static final Duration LAST_CALLS = Duration.ofSeconds(4);

    private static final Logger log = LoggerFactory.getLogger(Sender.class);
    private static final Duration LOOK_FOR_ANSWERS = Duration.ofMillis(500);
    private static final Duration RETRY = Duration.ofSeconds(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final Leases leases;
    private final Holds holds;
    private final StoredEntries stored;
    private final Backlog backlog;
    private final Ways ways;
    private final Rush rush;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    Sender(Leases leases, Holds holds, StoredEntries stored, Backlog backlog, Ways ways, Rush rush) {
        this.leases = leases;
        this.holds = holds;
        this.stored = stored;
        this.backlog = backlog;
        this.ways = ways;
        this.rush = rush;
    }

    /** The ways to send: what somebody waits for does not wait behind what goes to many. */
    @Component
    record Ways(Singles singles, Batches forPeople, Batches forMany) {}

    @Override
    public void start() {
        running = true;
        ways.singles().start();
        ways.forPeople().start("outbox-people");
        ways.forMany().start("outbox");
        begin("sender-lease", this::keepLease);
        begin("sender", this::dispatch);
    }

    /** Claims nothing more, lets the calls under way finish, gives back what was not called, and gives the lease up. */
    @Override
    public void stop() {
        running = false;
        threads.forEach(Thread::interrupt);
        threads.clear();
        try {
            stopBatches();
            ways.singles().stop();
            leases.release(LEASE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException storeAway) {
            log.info("The sender's lease could not be given up; it ends by itself");
        }
        backlog.end();
    }

    /** Both at once, since each waits a few seconds for Telegram. */
    private void stopBatches() throws InterruptedException {
        var people = new Thread(() -> stop(ways.forPeople()), "outbox-people-stop");
        people.start();
        stop(ways.forMany());
        people.join();
    }

    private static void stop(Batches batches) {
        try {
            batches.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
                    backlog.end();
                } else {
                    takeUp(held.get());
                }
                rest(Leases.pause(held));
            } catch (RuntimeException storeAway) {
                // without the store no mark can be written, so nothing is sent meanwhile
                log.warn("The sender can't reach the store: {}", storeAway.getMessage());
                pause(RETRY);
            }
        }
    }

    /** Other processes put in what somebody waits for meanwhile. */
    private void rest(Duration pause) {
        for (var left = pause; running && left.compareTo(Duration.ZERO) > 0; left = left.minus(LOOK_FOR_ANSWERS)) {
            pause(LOOK_FOR_ANSWERS);
            if (leases.shared() && backlog.epoch().isPresent()) {
                stored.interactive();
            }
        }
    }

    /** Looks at what is stored: all of it at first, and what other processes have put in since. */
    private void takeUp(long held) {
        if (!backlog.isOf(held)) {
            holds.restore();
            backlog.end();
            backlog.begin(held);
            stored.all();
        } else if (leases.shared()) {
            stored.unknown();
        }
    }

    private void dispatch() {
        while (running) {
            try {
                var epoch = backlog.epoch();
                if (epoch.isEmpty() || !handOut(epoch.get())) {
                    backlog.awaitMore(LOOK_AGAIN);
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException e) {
                log.error("Handing out failed", e);
            }
        }
    }

    private boolean handOut(long epoch) {
        var toPeople = !rush.isOn(System.nanoTime()) && claimBatch(ways.forPeople(), List.of(Lane.INTERACTIVE), epoch);
        var alone = ways.singles().handOutOne(epoch);
        return claimBatch(ways.forMany(), Lane.OF_MANY, epoch) || alone || toPeople;
    }

    private boolean claimBatch(Batches batches, List<Lane> lanes, long epoch) {
        var wanted = batches.wanted();
        var batch = wanted == 0 ? List.<OutboxEntry>of() : backlog.takeBatch(lanes, wanted);
        if (!batch.isEmpty()) {
            batches.claim(batch, epoch);
        }
        return !batch.isEmpty();
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
