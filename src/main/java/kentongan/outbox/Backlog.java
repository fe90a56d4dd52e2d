package kentongan.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What this process has to send while it holds the lease, for all threads that take from it and give back. */
@Component
class Backlog {

    private final SendQueue queue = new SendQueue();
    private final Clock clock;
    private Optional<Long> epoch = Optional.empty();

    Backlog(Clock clock) {
        this.clock = clock;
    }

    /** The lease is ours, in that epoch. */
    synchronized void begin(long current) {
        epoch = Optional.of(current);
    }

    /** The lease is somebody else's: what waits is no longer ours to send. */
    synchronized void end() {
        epoch = Optional.empty();
        queue.clear();
    }

    synchronized Optional<Long> epoch() {
        return epoch;
    }

    synchronized boolean isOf(long someEpoch) {
        return epoch.filter(it -> it == someEpoch).isPresent();
    }

    /** Adds those that are not known yet. */
    synchronized void offer(List<OutboxEntry> more) {
        if (epoch.isPresent()) {
            more.forEach(queue::add);
            notifyAll();
        }
    }

    /** Those ids that nothing is known of. */
    synchronized List<String> unknown(Collection<String> ids) {
        return queue.unknown(ids);
    }

    /** The entry that was taken in that epoch goes on so, or is done. */
    synchronized void goesOn(OutboxEntry entry, Optional<OutboxEntry> next, long ofEpoch) {
        if (isOf(ofEpoch)) {
            queue.done(entry);
            next.ifPresent(queue::add);
            notifyAll();
        }
    }

    synchronized Optional<OutboxEntry> take(Lane lane) {
        return queue.take(lane, clock.instant());
    }

    synchronized Optional<OutboxEntry> takeUnsettled() {
        return queue.takeUnsettled(clock.instant());
    }

    /** Takes from the first of the lanes in which something is due. */
    synchronized List<OutboxEntry> takeBatch(List<Lane> lanes, int most) {
        for (var lane : lanes) {
            var taken = queue.takeSeveral(lane, clock.instant(), most);
            if (!taken.isEmpty()) {
                return taken;
            }
        }
        return List.of();
    }

    /** Returns when something may have become due, been added or given back. */
    synchronized void awaitMore(Duration atMost) throws InterruptedException {
        wait(atMost.toMillis());
    }

    /** Something that others wait for in {@link #awaitMore} has changed. */
    synchronized void wake() {
        notifyAll();
    }

    synchronized int size(Lane lane) {
        return queue.size(lane);
    }

    /** How long the oldest entry has been due. */
    synchronized Duration oldestWaits() {
        Instant now = clock.instant();
        return queue.oldestDue(now).map(due -> Duration.between(due, now)).orElse(Duration.ZERO);
    }
}
