package kentongan.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kentongan.chat.SendFailure;
import kentongan.chat.SendFailure.Kind;
import kentongan.outbox.OutboxEntry.State;
import kentongan.outbox.OutboxOwner.Failure;
import kentongan.outbox.Outcome.Accepted;
import kentongan.outbox.Outcome.Failed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Delivers one entry: marks it, makes the call, and takes the outcome to its owner before the entry is deleted. Wherever a
 * crash falls between these, what is stored tells what to do next (decision 0002).
 */
@Component
class Delivering {

    /** A message whose outcome is unknown is sent once more after this, unless something shows that it arrived. */
    static final Duration UNKNOWN_WAIT = Duration.ofSeconds(60);

    private static final Logger log = LoggerFactory.getLogger(Delivering.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(60);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(3);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
    private static final int MOST_TRIES = 60;
    private static final Duration PAUSE_WITHOUT_TOKEN = Duration.ofSeconds(30);

    private final OutboxEntries entries;
    private final Carrier carrier;
    private final SendGate gate;
    private final Leases leases;
    private final Clock clock;
    private final ObjectProvider<OutboxOwner> allOwners;
    private final Map<String, OutboxOwner> owners = new HashMap<>();

    Delivering(OutboxEntries entries, Edge edge, Leases leases, Clock clock, ObjectProvider<OutboxOwner> owners) {
        this.entries = entries;
        this.carrier = edge.carrier();
        this.gate = edge.gate();
        this.leases = leases;
        this.clock = clock;
        this.allOwners = owners;
    }

    /** The way out. */
    @Component
    record Edge(Carrier carrier, SendGate gate) {}

    /**
     * Takes one step with a due entry.
     *
     * @return the entry as it goes on later; empty if it is done
     */
    Optional<OutboxEntry> deliver(OutboxEntry entry, long epoch) {
        var rest = gate.chatRest(entry.chatId());
        if (entry.state() == State.PENDING && !rest.isZero()) {
            return Optional.of(entry.postponed(clock.instant().plus(rest)));
        }
        return switch (entry.state()) {
            case PENDING -> send(entry, epoch);
            case SENDING -> resume(entry, epoch);
            case UNKNOWN -> sendOnceMore(entry, epoch);
        };
    }

    /** Keeps the pause that Telegram asked for before a restart. */
    void keepPause() {
        leases.pausedUntil(Sender.LEASE)
                .map(until -> Duration.between(clock.instant(), until))
                .filter(pause -> !pause.isNegative())
                .ifPresent(gate::pause);
    }

    /**
     * An entry whose delivery broke off, as when the store went away; a call may have been made or not, so it is taken from
     * what is stored.
     */
    Optional<OutboxEntry> lookAgain(OutboxEntry entry) {
        var soon = clock.instant().plus(LOOK_AGAIN);
        try {
            return entries.byId(entry.id()).map(stored -> stored.postponed(soon));
        } catch (RuntimeException storeStillAway) {
            return Optional.of(entry.postponed(soon));
        }
    }

    private Optional<OutboxEntry> send(OutboxEntry entry, long epoch) {
        var act = owner(entry).prepare(entry);
        if (act.isEmpty()) {
            return done(entry);
        }
        var marked = entry.inState(State.SENDING, clock.instant(), epoch);
        if (!entries.move(entry, marked)) {
            return Optional.empty();
        }
        return settle(marked, act.get(), call(marked, act.get()), epoch);
    }

    private Outcome call(OutboxEntry entry, Act act) {
        try {
            return act.isSend()
                    ? gate.messages(
                            entry.lane(),
                            entry.chatId(),
                            act.messages(),
                            PATIENCE,
                            () -> carrier.carry(entry.chatId(), act))
                    : gate.change(entry.lane(), PATIENCE, () -> carrier.carry(entry.chatId(), act));
        } catch (SendFailure notItsTurn) {
            return new Failed(Kind.NOT_SENT, String.valueOf(notItsTurn.getMessage()), notItsTurn.retryAfter());
        }
    }

    private Optional<OutboxEntry> settle(OutboxEntry entry, Act act, Outcome outcome, long epoch) {
        if (outcome instanceof Accepted accepted) {
            surely(() -> owner(entry).sentAll(entry, accepted.messageIds(), accepted.at()));
            return done(entry);
        }
        var failed = (Failed) outcome;
        return switch (failed.kind()) {
            case UNREACHABLE -> fail(entry, Failure.UNREACHABLE);
            case REFUSED -> refused(entry, failed);
            // a change has the same effect twice as once
            case UNKNOWN -> act.isSend() ? unknown(entry, epoch) : again(entry, backoff(entry), epoch);
            case NOT_SENT -> again(entry, longer(failed.retryAfter(), backoff(entry)), epoch);
            case TOO_FAST -> pause(entry, failed.retryAfter(), epoch);
            case UNAUTHORIZED -> pause(entry, PAUSE_WITHOUT_TOKEN, epoch);
        };
    }

    private Optional<OutboxEntry> refused(OutboxEntry entry, Failed why) {
        log.warn("Telegram refuses {}: {}", entry.id(), why.reason());
        return fail(entry, Failure.REFUSED);
    }

    private Optional<OutboxEntry> fail(OutboxEntry entry, Failure why) {
        owner(entry).failed(entry, why);
        return done(entry);
    }

    private Optional<OutboxEntry> unknown(OutboxEntry entry, long epoch) {
        if (entry.secondCopy()) {
            return fail(entry, Failure.OUTCOME_UNKNOWN);
        }
        if (!owner(entry).sendAgain(entry)) {
            return done(entry);
        }
        var now = clock.instant();
        return moved(entry, entry.inState(State.UNKNOWN, now, epoch).postponed(now.plus(UNKNOWN_WAIT)));
    }

    /** Found as being sent, though nobody is sending it: the process that did was killed. */
    private Optional<OutboxEntry> resume(OutboxEntry entry, long epoch) {
        if (owner(entry).hasArrived(entry)) {
            return done(entry);
        }
        var isChange = owner(entry).prepare(entry).filter(act -> !act.isSend()).isPresent();
        // a change has the same effect twice as once
        return isChange ? again(entry, Duration.ZERO, epoch) : unknown(entry, epoch);
    }

    private Optional<OutboxEntry> sendOnceMore(OutboxEntry entry, long epoch) {
        if (owner(entry).hasArrived(entry)) {
            return done(entry);
        }
        var again = entry.asSecondCopy(clock.instant());
        return entries.move(entry, again) ? send(again, epoch) : Optional.empty();
    }

    /** An outcome in hand must not be lost, or the message would be sent twice: waits for a store that is away. */
    private static void surely(Runnable store) {
        for (int tries = 1; ; tries++) {
            try {
                store.run();
                return;
            } catch (DataAccessException e) {
                if (tries == MOST_TRIES) {
                    throw e;
                }
                sleep(BETWEEN_TRIES);
            }
        }
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<OutboxEntry> pause(OutboxEntry entry, Duration pause, long epoch) {
        var until = clock.instant().plus(pause);
        gate.pause(pause);
        leases.pause(Sender.LEASE, until);
        log.warn("Telegram asks for a pause of {} s", pause.toSeconds());
        return again(entry, pause, epoch);
    }

    private Optional<OutboxEntry> again(OutboxEntry entry, Duration wait, long epoch) {
        var now = clock.instant();
        return moved(
                entry,
                entry.inState(State.PENDING, now, epoch).afterAnotherAttempt().postponed(now.plus(wait)));
    }

    private Optional<OutboxEntry> moved(OutboxEntry from, OutboxEntry to) {
        return entries.move(from, to) ? Optional.of(to) : Optional.empty();
    }

    private Optional<OutboxEntry> done(OutboxEntry entry) {
        entries.delete(entry.id());
        return Optional.empty();
    }

    private static Duration backoff(OutboxEntry entry) {
        var doubled = Duration.ofSeconds(1L << Math.min(entry.attempts(), 6));
        return doubled.compareTo(LONGEST_BACKOFF) < 0 ? doubled : LONGEST_BACKOFF;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private OutboxOwner owner(OutboxEntry entry) {
        synchronized (owners) {
            if (owners.isEmpty()) {
                allOwners.forEach(owner -> owners.put(owner.name(), owner));
            }
            var owner = owners.get(entry.owner());
            if (owner == null) {
                throw new IllegalStateException("nobody owns the outbox entry " + entry.id());
            }
            return owner;
        }
    }
}
