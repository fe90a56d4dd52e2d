package kentongan.telegram.intake;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kentongan.instances.Instances;
import kentongan.telegram.intake.Inbox.Stored;
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
     * Stores updates. Once this has returned they are ours, whatever happens.
     *
     * @throws DataAccessException if the store is away; some may be stored all the same
     */
    Stored store(List<RawUpdate> updates) {
        return inbox.store(updates);
    }

    /** Gives out what was stored. */
    void giveOut(Stored stored) {
        give(stored.fresh());
        // a batch that was stored in part when the store went away was given to nobody; it comes again as repeated
        giveForgotten(stored.repeated());
    }

    private synchronized void giveForgotten(Set<Integer> repeated) {
        give(stillToBeDone(repeated));
    }

    /**
     * Those that are in the inbox as new and not in hand here. Asked in this order, since an update that is neither in hand nor new has been
     * handled; and one call at a time, since of two the slower would give out again what the quicker has seen through.
     */
    private List<InboxEntry> stillToBeDone(Collection<Integer> updates) {
        var notInHand = queues.unknown(updates);
        return notInHand.isEmpty() ? List.of() : inbox.stillNew(notInHand);
    }

    /** Gives each to the process that handles its person's updates. */
    void give(List<InboxEntry> entries) {
        if (!instances.shared()) {
            queues.offer(entries);
            return;
        }
        var ours = entries.stream().filter(entry -> !givenToAnother(entry)).toList();
        if (!ours.isEmpty()) {
            // what another process received earlier for the same people comes first
            takeGiven();
            queues.offer(ours);
        }
    }

    private boolean givenToAnother(InboxEntry entry) {
        var person = entry.person();
        if (person == null) {
            return false;
        }
        try {
            var owner = owners.ownerOf(person);
            if (owner.equals(instances.self())) {
                return false;
            }
            handovers.give(entry.id(), owner);
        } catch (DataAccessException storeAway) {
            log.info("Update {} is given to nobody while the store is away; it will be found", entry.id());
        }
        return true;
    }

    /** Takes in hand what others gave us. */
    synchronized void takeGiven() {
        var given = handovers.givenTo(instances.self());
        if (!given.isEmpty()) {
            queues.offer(stillToBeDone(given));
            handovers.taken(given);
        }
    }

    /** Gives out what has been lying for so long without anybody at work on it here. */
    synchronized void giveLying(Duration atLeast) {
        give(stillToBeDone(inbox.newFor(atLeast).stream().map(InboxEntry::id).toList()));
    }

    /** Gives out all that was left unhandled, here or by whoever took updates in before. */
    void takeUp() {
        // what is in hand is still new in the inbox
        var inHand = queues.clear();
        give(inbox.allNew().stream().filter(it -> !inHand.contains(it.id())).toList());
    }

    void countPutAside() {
        state.quarantined(inbox.quarantined());
    }

    /** Forgets all that waits: others have it now. */
    void standBack() {
        queues.clear();
    }
}
