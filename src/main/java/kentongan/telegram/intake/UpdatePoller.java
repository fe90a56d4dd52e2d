package kentongan.telegram.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import kentongan.instances.Instances;
import kentongan.outbox.Leases;
import kentongan.telegram.UpdateSource.NoUpdates;
import kentongan.telegram.intake.RawUpdates.Unreadable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Sees to it that updates get here, while this process holds the lease: polls, or keeps the webhook set. It starts with
 * Telegram or the store away, says so in the health page, and goes on by itself once they are back; nothing that comes in
 * can end it.
 */
@Component
class UpdatePoller implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(UpdatePoller.class);
    private static final String LEASE = "poller";
    private static final int UNAUTHORIZED = 401;
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);
    private static final Duration LOOK_FOR_LEASE = Duration.ofMillis(100);

    private final Leases leases;
    private final IntakeState state;
    private final Intake intake;
    private final Ways ways;
    private final Around around;
    private final List<Thread> threads = new ArrayList<>();
    private final Semaphore leaseTaken = new Semaphore(0);
    private volatile Optional<Long> epoch = Optional.empty();
    private volatile boolean running;
    private Duration wait = SHORTEST_WAIT;

    UpdatePoller(Leases leases, IntakeState state, Intake intake, Ways ways, Around around) {
        this.leases = leases;
        this.state = state;
        this.intake = intake;
        this.ways = ways;
        this.around = around;
    }

    /** What is done beside. */
    @Component
    record Around(Instances instances, StartMenus menus, Gaps gaps) {}

    @Override
    public void start() {
        running = true;
        begin("poller-lease", this::keepLease);
        begin("poller", this::poll);
    }

    @Override
    public void stop() {
        running = false;
        threads.forEach(Thread::interrupt);
        threads.clear();
        around.menus().stop();
        if (epoch.isPresent()) {
            release();
        }
        epoch = Optional.empty();
    }

    private void release() {
        try {
            around.gaps().leaveTime(System.nanoTime());
            leases.release(LEASE);
        } catch (RuntimeException storeAway) {
            log.info("The poller's lease could not be given up; it ends by itself");
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
                epoch = leases.hold(LEASE);
                state.standby(epoch.isEmpty());
                if (epoch.isPresent()) {
                    leaseTaken.release();
                    around.gaps().leaveTime(System.nanoTime());
                }
            } catch (RuntimeException storeAway) {
                // who held the lease goes on: people's taps must be answered while the store is away
                log.warn(
                        "The poller can't reach the store: {}",
                        storeAway.getClass().getSimpleName());
                if (epoch.isEmpty()) {
                    state.trouble("The store can't be reached");
                }
            }
            rest(Leases.pause(epoch));
        }
    }

    private void poll() {
        while (running) {
            var held = epoch;
            if (held.isEmpty()) {
                awaitLease();
                continue;
            }
            var way = ways.chosen();
            if (tried(() -> takeUp(way))) {
                goOnWhileWeHold(held.get(), way);
            }
        }
    }

    private void awaitLease() {
        try {
            if (leaseTaken.tryAcquire(LOOK_FOR_LEASE.toMillis(), TimeUnit.MILLISECONDS)) {
                leaseTaken.drainPermits();
            }
        } catch (InterruptedException e) {
            if (!running) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** What was left unhandled by whoever saw to it before comes first. */
    private void takeUp(Way way) throws NoUpdates {
        if (!around.instances().shared()) {
            intake.takeUp();
        }
        intake.countPutAside();
        way.open();
        around.gaps().begin(System.nanoTime());
        state.reached();
        log.info("Telegram is there; updates come by {}", way.name());
        around.menus().show();
    }

    private void goOnWhileWeHold(long held, Way way) {
        while (running && epoch.filter(it -> it == held).isPresent()) {
            if (state.isFull()) {
                state.trouble("So many updates wait that no more are fetched until they are fewer");
                rest(LOOK_FOR_LEASE);
                continue;
            }
            tried(() -> {
                way.step();
                around.gaps().made(System.nanoTime());
                state.reached();
            });
        }
    }

    /** A step that may fail. */
    private interface Step {
        void take() throws NoUpdates, Unreadable;
    }

    /** Takes the step; after a failure it waits, longer each time. Returns whether it succeeded. */
    private boolean tried(Step step) {
        try {
            step.take();
            wait = SHORTEST_WAIT;
            return true;
        } catch (NoUpdates e) {
            state.tokenRefused(e.status() == UNAUTHORIZED);
            trouble(String.valueOf(e.getMessage()), e.retryAfter());
        } catch (Unreadable e) {
            trouble("Telegram's answer can't be read: " + e.getMessage(), Duration.ZERO);
        } catch (DataAccessException e) {
            log.debug("store away", e);
            trouble("The store can't be reached", Duration.ZERO);
        } catch (RuntimeException e) {
            log.error("Polling failed and goes on: {}", Trace.of(e));
            trouble("Polling failed: " + e.getClass().getSimpleName(), Duration.ZERO);
        }
        return false;
    }

    private void trouble(String sentence, Duration atLeast) {
        if (running) {
            state.trouble(sentence);
            log.warn("{}; trying again", sentence);
            rest(atLeast.compareTo(wait) > 0 ? atLeast : wait);
            var longer = wait.multipliedBy(2);
            wait = longer.compareTo(LONGEST_WAIT) < 0 ? longer : LONGEST_WAIT;
        }
    }

    private void rest(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            if (!running) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
