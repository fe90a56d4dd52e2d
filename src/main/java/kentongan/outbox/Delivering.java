package kentongan.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kentongan.chat.SendFailure;
import kentongan.outbox.OutboxEntry.State;
import kentongan.outbox.OutboxOwner.Failure;
import kentongan.outbox.Outcome.Accepted;
import kentongan.outbox.Outcome.Failed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
    private static final Duration PAUSE_WITHOUT_TOKEN = Duration.ofSeconds(30);

    private final OutboxEntries entries;
    private final Carrier carrier;
    private final SendGate gate;
    private final Holds holds;
    private final OutboxOwners owners;
    private final OutboxMeters meters;
    private final Clock clock;

    Delivering(OutboxEntries entries, Edge edge, Holds holds, OutboxOwners owners, OutboxMeters meters, Clock clock) {
        this.entries = entries;
        this.carrier = edge.carrier();
        this.gate = edge.gate();
        this.holds = holds;
        this.owners = owners;
        this.meters = meters;
        this.clock = clock;
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
        try {
            return settle(marked, act.get(), call(marked, act.get()), epoch);
        } catch (SendFailure notItsTurn) {
            var now = clock.instant();
            return moved(
                    marked, marked.inState(State.PENDING, now, epoch).postponed(now.plus(notItsTurn.retryAfter())));
        }
    }

    private Outcome call(OutboxEntry entry, Act act) {
        var pass = gate.enter(entry.lane(), entry.chatId(), act, PATIENCE);
        try {
            return carrier.carry(entry.chatId(), act);
        } finally {
            pass.answered();
        }
    }

    /**
     * Takes the outcome of a call to the entry's owner.
     *
     * @return the entry as it goes on later; empty if it is done
     */
    Optional<OutboxEntry> settle(OutboxEntry entry, Act act, Outcome outcome, long epoch) {
        if (outcome instanceof Accepted accepted) {
            StoreAway.outlast(
                    () -> owner(entry).sentAll(entry, accepted.messageIds(), accepted.at()), StoreAway.PATIENT);
            meters.accepted(1);
            meters.answered(entry);
            return done(entry);
        }
        var failed = (Failed) outcome;
        meters.failed(failed.kind());
        return switch (failed.kind()) {
            case UNREACHABLE -> fail(entry, Failure.UNREACHABLE);
            case REFUSED -> refused(entry, failed);
            // a change has the same effect twice as once
            case UNKNOWN -> act.isSend() ? unknown(entry, epoch) : again(entry, backoff(entry), epoch);
            case NOT_SENT -> again(entry, longer(failed.retryAfter(), backoff(entry)), epoch);
            case TOO_FAST -> hold(entry, act, failed.retryAfter(), epoch);
            case UNAUTHORIZED -> withoutToken(entry, epoch);
        };
    }

    private Optional<OutboxEntry> refused(OutboxEntry entry, Failed why) {
        log.warn("Telegram refuses {}: {}", entry.id(), why.reason());
        return fail(entry, Failure.REFUSED);
    }

    private Optional<OutboxEntry> fail(OutboxEntry entry, Failure why) {
        owner(entry).failed(entry, why);
        entries.delete(entry.id());
        if (!owner(entry).isWantedAgain(entry)) {
            return Optional.empty();
        }
        var anew = entry.anew(clock.instant());
        entries.add(List.of(anew));
        return Optional.of(anew);
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

    private Optional<OutboxEntry> hold(OutboxEntry entry, Act act, Duration pause, long epoch) {
        holds.tooFast(pause, !act.isSend());
        var end = holds.end().orElse(clock.instant());
        return again(entry, Duration.between(clock.instant(), end), epoch);
    }

    private Optional<OutboxEntry> withoutToken(OutboxEntry entry, long epoch) {
        gate.pause(PAUSE_WITHOUT_TOKEN);
        log.error("Telegram does not accept the bot's token; nothing can be sent");
        return again(entry, PAUSE_WITHOUT_TOKEN, epoch);
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
        return owners.of(entry);
    }
}
