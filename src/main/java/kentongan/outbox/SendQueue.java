package kentongan.outbox;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import kentongan.outbox.OutboxEntry.State;

/**
 * The sender's view of what waits, in memory: what is due by lane, and what is not due yet aside. Within a lane each matter has its turn, an
 * announcement for instance, so that a short one does not wait for the end of a long one; within a matter it is first in, first
 * out. Not thread-safe.
 */
final class SendQueue {

    private final Map<Lane, LinkedHashMap<String, Deque<OutboxEntry>>> ready = new EnumMap<>(Lane.class);
    private final LinkedHashMap<String, Deque<OutboxEntry>> unsettled = new LinkedHashMap<>();
    private final PriorityQueue<OutboxEntry> later = new PriorityQueue<>(Comparator.comparing(OutboxEntry::due));
    private final Map<String, Lane> known = new LinkedHashMap<>();
    private final Set<Long> inHand = new HashSet<>();
    private final int[] inLane = new int[Lane.values().length];

    SendQueue() {
        for (var lane : Lane.values()) {
            ready.put(lane, new LinkedHashMap<>());
        }
    }

    /** Adds an entry unless it is known already, waiting or in hand. */
    void add(OutboxEntry entry) {
        if (known.putIfAbsent(entry.id(), entry.lane()) == null) {
            inLane[entry.lane().ordinal()]++;
            later.add(entry);
        }
    }

    /** Forgets an entry in hand: it is done. */
    void done(OutboxEntry entry) {
        if (known.remove(entry.id()) != null) {
            inLane[entry.lane().ordinal()]--;
        }
        inHand.remove(entry.chatId());
    }

    void clear() {
        ready.values().forEach(Map::clear);
        unsettled.clear();
        later.clear();
        known.clear();
        inHand.clear();
        Arrays.fill(inLane, 0);
    }

    /** Those of the given ids that are neither waiting nor in hand. */
    List<String> unknown(Collection<String> ids) {
        return ids.stream().filter(id -> !known.containsKey(id)).toList();
    }

    /** How many of the lane wait or are in hand. */
    int size(Lane lane) {
        return inLane[lane.ordinal()];
    }

    /** When the longest waiting of those that are due became due; empty if none is. */
    Optional<Instant> oldestDue(Instant now) {
        var first = ready.values().stream()
                .flatMap(matters -> matters.values().stream())
                .map(Deque::peekFirst)
                .filter(Objects::nonNull)
                .map(OutboxEntry::due)
                .min(Comparator.naturalOrder());
        var next = Optional.ofNullable(later.peek()).map(OutboxEntry::due).filter(due -> !due.isAfter(now));
        return first.filter(it -> next.isEmpty() || it.isBefore(next.get())).or(() -> next);
    }

    /**
     * Takes the first entry of the lane that is due and for whose chat no other is in hand: of two changes of one message the
     * later one must be made, and arrive, after the earlier. It stays known until {@link #done}.
     */
    Optional<OutboxEntry> take(Lane lane, Instant now) {
        return first(lane(lane), now);
    }

    /** Takes up to so many, as {@link #take} does. */
    List<OutboxEntry> takeSeveral(Lane lane, Instant now, int most) {
        var taken = new ArrayList<OutboxEntry>();
        while (taken.size() < most) {
            var next = take(lane, now);
            if (next.isEmpty()) {
                break;
            }
            taken.add(next.get());
        }
        return taken;
    }

    /** Takes one of a batched lane of which nobody knows whether it arrived. */
    Optional<OutboxEntry> takeUnsettled(Instant now) {
        return first(unsettled, now);
    }

    private Optional<OutboxEntry> first(LinkedHashMap<String, Deque<OutboxEntry>> matters, Instant now) {
        while (!later.isEmpty() && !later.peek().due().isAfter(now)) {
            var due = later.remove();
            lane(due).computeIfAbsent(matter(due), it -> new ArrayDeque<>()).addLast(due);
        }
        for (var matter : matters.entrySet()) {
            var next = free(matter.getValue());
            if (next.isPresent()) {
                moveToTheEnd(matters, matter.getKey(), matter.getValue());
                return next;
            }
        }
        return Optional.empty();
    }

    private Optional<OutboxEntry> free(Deque<OutboxEntry> entries) {
        for (var each = entries.iterator(); each.hasNext(); ) {
            var entry = each.next();
            if (inHand.add(entry.chatId())) {
                each.remove();
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    private static void moveToTheEnd(
            LinkedHashMap<String, Deque<OutboxEntry>> lane, String matter, Deque<OutboxEntry> entries) {
        lane.remove(matter);
        if (!entries.isEmpty()) {
            lane.put(matter, entries);
        }
    }

    /** What it belongs to: subjects begin with it. */
    private static String matter(OutboxEntry entry) {
        var end = entry.subject().indexOf(':');
        return entry.owner() + "/"
                + (end < 0 ? entry.subject() : entry.subject().substring(0, end));
    }

    private LinkedHashMap<String, Deque<OutboxEntry>> lane(OutboxEntry entry) {
        return entry.lane().isBatched() && entry.state() != State.PENDING ? unsettled : lane(entry.lane());
    }

    private LinkedHashMap<String, Deque<OutboxEntry>> lane(Lane lane) {
        return Objects.requireNonNull(ready.get(lane));
    }
}
