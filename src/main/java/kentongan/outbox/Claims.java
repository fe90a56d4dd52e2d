package kentongan.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import kentongan.outbox.OutboxEntry.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Marks entries as being sent, many at once, and knows which of them are not called yet: those can still be withdrawn or given
 * back, since of them it is certain that nothing was sent (decision 0002).
 */
@Component
class Claims {

    private static final Logger log = LoggerFactory.getLogger(Claims.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(3);

    private final OutboxEntries entries;
    private final OutboxOwners owners;
    private final Delivering delivering;
    private final Backlog backlog;
    private final Clock clock;
    private final Map<String, Uncalled> uncalled = new ConcurrentHashMap<>();

    Claims(OutboxEntries entries, OutboxOwners owners, Delivering delivering, Backlog backlog, Clock clock) {
        this.entries = entries;
        this.owners = owners;
        this.delivering = delivering;
        this.backlog = backlog;
        this.clock = clock;
    }

    private record Uncalled(OutboxEntry entry, long epoch) {}

    /** Makes their messages and marks them; those that are gone, withdrawn or somebody else's are left out. */
    List<Claimed> claim(List<OutboxEntry> batch, long epoch) {
        batch.forEach(it -> uncalled.put(it.id(), new Uncalled(it, epoch)));
        try {
            var acts = owners.prepare(batch);
            deleteTheGone(batch, acts.keySet());
            var live = batch.stream().filter(it -> acts.containsKey(it.id())).toList();
            var claimed = live.isEmpty() ? live : entries.claim(live, clock.instant(), epoch);
            dropAllBut(claimed, batch);
            return claimed.stream()
                    .map(it -> new Claimed(it, Objects.requireNonNull(acts.get(it.id())), epoch))
                    .toList();
        } catch (RuntimeException e) {
            // whether they were marked nobody knows, but none was called
            log.warn("{} entries could not be claimed: {}", batch.size(), e.getMessage());
            giveBack(batch, epoch, LOOK_AGAIN, StoreAway.PATIENT);
            return List.of();
        }
    }

    private void deleteTheGone(List<OutboxEntry> batch, Set<String> live) {
        entries.deleteAll(batch.stream()
                .map(OutboxEntry::id)
                .filter(id -> !live.contains(id))
                .toList());
    }

    private void dropAllBut(List<OutboxEntry> claimed, List<OutboxEntry> batch) {
        var ours = claimed.stream().map(OutboxEntry::id).collect(Collectors.toSet());
        batch.stream().map(OutboxEntry::id).filter(id -> !ours.contains(id)).forEach(this::drop);
    }

    private boolean drop(String id) {
        var dropped = uncalled.remove(id);
        if (dropped != null) {
            backlog.goesOn(dropped.entry(), Optional.empty(), dropped.epoch());
        }
        return dropped != null;
    }

    /** Whether it may be called: it was not withdrawn, and the lease is still ours. */
    boolean mayBeCalled(Claimed claimed) {
        return uncalled.containsKey(claimed.entry().id()) && backlog.isOf(claimed.epoch());
    }

    /** From now on it counts as called; false if it was withdrawn. */
    boolean call(Claimed claimed) {
        return uncalled.remove(claimed.entry().id()) != null;
    }

    /** Takes out those that are not called yet; returns how many. */
    long withdraw(Collection<String> ids) {
        var taken = ids.stream().filter(this::drop).toList();
        entries.deleteAll(taken);
        return taken.size();
    }

    /** Those that are not called yet wait so long, unmarked. */
    void giveBack(List<Claimed> claimed, Duration wait, int tries) {
        claimed.stream()
                .collect(Collectors.groupingBy(Claimed::epoch))
                .forEach((epoch, ofIt) ->
                        giveBack(ofIt.stream().map(Claimed::entry).toList(), epoch, wait, tries));
    }

    private void giveBack(List<OutboxEntry> claimed, long epoch, Duration wait, int tries) {
        var ours =
                claimed.stream().filter(it -> uncalled.remove(it.id()) != null).toList();
        if (ours.isEmpty()) {
            return;
        }
        var due = clock.instant().plus(wait);
        try {
            StoreAway.outlast(() -> entries.giveBack(ours, due, epoch), tries);
            ours.forEach(it ->
                    goesOn(it, Optional.of(it.inState(State.PENDING, due, epoch).postponed(due)), epoch));
        } catch (RuntimeException storeStillAway) {
            log.warn("{} entries could not be given back: {}", ours.size(), storeStillAway.getMessage());
            ours.forEach(it -> goesOn(it, delivering.lookAgain(it), epoch));
        }
    }

    private void goesOn(OutboxEntry entry, Optional<OutboxEntry> next, long epoch) {
        backlog.goesOn(entry, next, epoch);
    }
}
