package kentongan.telegram.intake;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kentongan.instances.Instances;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Takes updates in, however they came: stores them, then gives each to the process that handles its person's. Nothing
 * depends on the giving: an update that lies in the inbox with nobody at work on it is found by {@link InboxWatch}.
 */
@Component
class Intake implements SmartLifecycle {

    /** Before updates can come in, and after they have ceased. */
    static final int PHASE = Instances.PHASE + 100;

    private static final Logger log = LoggerFactory.getLogger(Intake.class);

    /** A button whose handler changes messages waits at the gate in its thread; taps behind it must find another one. */
    private static final int PARALLEL = 200;

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final Inbox inbox;
    private final Instances instances;
    private final PersonOwners owners;
    private final Handovers handovers;
    private final UpdateHandling handling;
    private final IntakeState state;
    private final Arriving arriving = new Arriving();
    private volatile PersonQueues queues;
    private volatile boolean running;

    Intake(
            Inbox inbox,
            Instances instances,
            PersonOwners owners,
            Handovers handovers,
            UpdateHandling handling,
            IntakeState state) {
        this.inbox = inbox;
        this.instances = instances;
        this.owners = owners;
        this.handovers = handovers;
        this.handling = handling;
        this.state = state;
        this.queues = new PersonQueues(PARALLEL, this::handle);
    }

    private Optional<Duration> handle(Work work) {
        // what others may have taken over by now is not ours to begin
        return instances.mayBeCalledDead() ? Optional.of(LOOK_AGAIN) : handling.handle(work);
    }

    @Override
    public void start() {
        queues = new PersonQueues(PARALLEL, this::handle);
        state.waiting(() -> queues.size());
        running = true;
    }

    /** Begins nothing new and lets what is in hand finish; the inbox keeps the rest. */
    @Override
    public void stop() {
        running = false;
        queues.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    /**
     * Stores updates and gives them out. Once this has returned they are ours, whatever happens.
     *
     * @throws DataAccessException if the store is away; some may be stored all the same, and have to be brought again
     */
    void take(List<RawUpdate> updates) {
        var repeated = arriving.during(updates, () -> {
            var stored = inbox.store(updates);
            give(stored.fresh(), Work::stored);
            return stored.repeated();
        });
        // a batch that was stored in part when the store went away was given to nobody; it comes again as repeated
        give(nobodyHas(repeated), Work::found);
    }

    /** Gives each to the process that handles its person's updates. */
    private void give(List<InboxEntry> entries, Function<InboxEntry, Work> as) {
        if (!instances.shared()) {
            queues.offer(entries.stream().map(as).toList());
            return;
        }
        var ours = entries.stream().filter(entry -> !givenToAnother(entry)).toList();
        if (!ours.isEmpty()) {
            // what another process received earlier for the same people comes first
            takeGiven();
            queues.offer(ours.stream().map(as).toList());
        }
    }

    private boolean givenToAnother(InboxEntry entry) {
        try {
            var other = otherOwner(entry);
            other.ifPresent(it -> handovers.give(entry.id(), it));
            return other.isPresent();
        } catch (DataAccessException storeAway) {
            log.info("Update {} is given to nobody while the store is away; it will be found", entry.id());
            return true;
        }
    }

    /** The process that handles the person's updates, if it is another. */
    private Optional<String> otherOwner(InboxEntry entry) {
        var person = entry.person();
        return person == null || !instances.shared()
                ? Optional.empty()
                : Optional.of(owners.ownerOf(person)).filter(it -> !it.equals(instances.self()));
    }

    /** Takes in hand what others gave us. */
    void takeGiven() {
        var given = handovers.givenTo(instances.self());
        if (!given.isEmpty()) {
            queues.offer(nobodyHas(given).stream().map(Work::found).toList());
            handovers.taken(given);
        }
    }

    /** Gives out anew what was given to processes that live no more. */
    void giveAnew(Collection<String> living) {
        var lost = handovers.givenToNoneOf(living);
        if (!lost.isEmpty()) {
            handovers.taken(lost);
            give(nobodyHas(lost), Work::found);
        }
    }

    /** Those that are in the inbox as new, and in nobody's hand here as far as can be told. */
    private List<InboxEntry> nobodyHas(Collection<Integer> updates) {
        var unknown = queues.unknown(updates);
        return unknown.isEmpty() ? List.of() : arriving.without(inbox.stillNew(unknown));
    }

    /** Takes in hand what has been lying for so long without anybody at work on it here; others look for theirs. */
    void takeLying(Duration atLeast) {
        var ours = nobodyHas(inbox.newFor(atLeast)).stream()
                .filter(it -> otherOwner(it).isEmpty());
        queues.offer(ours.map(Work::found).toList());
    }

    /** Gives out all that was left unhandled by whoever took updates in before. */
    void takeUp() {
        give(arriving.without(inbox.allNew()), Work::found);
    }

    void countPutAside() {
        state.quarantined(inbox.quarantined());
    }

    /** Forgets all that waits: others have it now. */
    void standBack() {
        queues.clear();
    }
}
