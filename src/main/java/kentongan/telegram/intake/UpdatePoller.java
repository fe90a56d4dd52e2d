package kentongan.telegram.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kentongan.outbox.Leases;
import kentongan.telegram.UpdateSource;
import kentongan.telegram.UpdateSource.NoUpdates;
import kentongan.telegram.intake.RawUpdates.Unreadable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Polls while this process holds the lease. It starts with Telegram or the store away, says so in the health page, and goes
 * on by itself once they are back; nothing that comes in can end it.
 */
@Component
class UpdatePoller implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(UpdatePoller.class);
    private static final String LEASE = "poller";
    private static final Duration RENEWAL = Duration.ofSeconds(5);
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);
    private static final Duration LOOK_FOR_LEASE = Duration.ofMillis(100);

    /** A button whose handler changes messages waits at the gate in its thread; taps behind it must find another one. */
    private static final int PARALLEL = 200;

    private final Leases leases;
    private final Inbox inbox;
    private final UpdateSource source;
    private final IntakeState state;
    private final Intake intake;
    private final List<Thread> threads = new ArrayList<>();
    private PersonQueues queues;
    private volatile Optional<Long> epoch = Optional.empty();
    private volatile boolean running;
    private Duration wait = SHORTEST_WAIT;

    UpdatePoller(Leases leases, Inbox inbox, UpdateSource source, IntakeState state, Intake intake) {
        this.leases = leases;
        this.inbox = inbox;
        this.source = source;
        this.state = state;
        this.intake = intake;
        this.queues = new PersonQueues(PARALLEL, intake.handling());
    }

    /** Where what comes in goes. */
    @Component
    record Intake(UpdateHandling handling, FailureNotice notice, StartMenus menus) {}

    @Override
    public void start() {
        running = true;
        queues = new PersonQueues(PARALLEL, intake.handling());
        state.waiting(queues::size);
        begin("poller-lease", this::keepLease);
        begin("poller", this::poll);
    }

    @Override
    public void stop() {
        running = false;
        threads.forEach(Thread::interrupt);
        threads.clear();
        queues.stop();
        if (epoch.isPresent()) {
            release();
        }
        epoch = Optional.empty();
    }

    private void release() {
        try {
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
            } catch (RuntimeException storeAway) {
                // who held the lease goes on: people's taps must be answered while the store is away
                log.warn(
                        "The poller can't reach the store: {}",
                        storeAway.getClass().getSimpleName());
                if (epoch.isEmpty()) {
                    state.trouble("The store can't be reached");
                }
            }
            rest(RENEWAL);
        }
    }

    private void poll() {
        while (running) {
            var held = epoch;
            if (held.isEmpty()) {
                rest(LOOK_FOR_LEASE);
            } else if (tried(this::takeUp)) {
                pollWhileWeHold(held.get());
                queues.clear();
            }
        }
    }

    /** What was left unhandled, here or by whoever polled before, comes first. */
    private void takeUp() throws NoUpdates {
        queues.clear();
        queues.offer(inbox.allNew());
        state.quarantined(inbox.quarantined());
        source.deleteWebhook();
        state.reached();
        log.info("Telegram is there; updates are polled");
        intake.menus().show();
    }

    private void pollWhileWeHold(long held) {
        var poll = new Poll(source, inbox, queues, intake.notice(), System::nanoTime);
        while (running && epoch.filter(it -> it == held).isPresent()) {
            tried(() -> {
                poll.once();
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
