package kentongan.simulator.world;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What waits for the bot, with getUpdates' rules: an offset forgets what is below it, a second poller ends the first. */
public final class UpdateQueue {

    private static final String CALLBACK = "callback_query";
    private static final Duration CALLBACK_KEPT = Duration.ofSeconds(150);
    private static final Duration OTHERS_KEPT = Duration.ofHours(24);
    private static final Set<String> ONLY_WHEN_NAMED =
            Set.of("chat_member", "message_reaction", "message_reaction_count");

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Clock clock;
    private final TreeMap<Long, Pending> pending = new TreeMap<>();
    private final Deque<ObjectNode> again = new ArrayDeque<>();
    private List<String> allowed = List.of();
    private long nextId = 500_000_000L;
    private long poll;
    private long polls;
    private int toDuplicate;
    private boolean closed;

    UpdateQueue(Clock clock) {
        this.clock = clock;
    }

    /** Puts an update in the queue, unless the bot asked not to get its type. */
    public void add(String type, ObjectNode content) {
        lock.lock();
        try {
            boolean isWanted = allowed.isEmpty() ? !ONLY_WHEN_NAMED.contains(type) : allowed.contains(type);
            if (!isWanted) {
                return;
            }
            ObjectNode update = JsonNodeFactory.instance.objectNode();
            long id = nextId++;
            update.put("update_id", id);
            update.set(type, content);
            Duration kept = type.equals(CALLBACK) ? CALLBACK_KEPT : OTHERS_KEPT;
            pending.put(id, new Pending(type, update, clock.instant().plus(kept)));
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * One getUpdates call: confirms below the offset, then waits until there is something.
     *
     * @param offset null when none was given; below zero counts from the newest
     */
    public List<ObjectNode> poll(@Nullable Long offset, int limit, Duration timeout) throws InterruptedException {
        lock.lock();
        try {
            long mine = ++poll;
            polls++;
            changed.signalAll();
            confirm(offset);
            long left = timeout.toNanos();
            while (!closed && !hasSomething() && left > 0) {
                // in short steps, for the clock that lets updates expire may be moved meanwhile
                long step = Math.min(left, TimeUnit.SECONDS.toNanos(1));
                left -= step - Math.max(0, changed.awaitNanos(step));
                if (poll != mine) {
                    throw new TerminatedByOtherPoll();
                }
            }
            return take(limit);
        } finally {
            lock.unlock();
        }
    }

    private boolean hasSomething() {
        forgetExpired();
        return !pending.isEmpty() || !again.isEmpty();
    }

    /** Forgets what was delivered elsewhere than by a poll. */
    public void confirmBelow(long offset) {
        locked(() -> confirm(offset));
    }

    private void confirm(@Nullable Long offset) {
        if (offset == null) {
            return;
        }
        if (offset >= 0) {
            pending.headMap(offset).clear();
            return;
        }
        while (pending.size() > -offset) {
            pending.pollFirstEntry();
        }
    }

    private List<ObjectNode> take(int limit) {
        forgetExpired();
        List<ObjectNode> taken = new ArrayList<>();
        while (!again.isEmpty() && taken.size() < limit) {
            taken.add(again.removeFirst());
        }
        for (Pending update : pending.values()) {
            if (taken.size() == limit) {
                break;
            }
            taken.add(update.json);
            if (toDuplicate > 0) {
                toDuplicate--;
                again.addLast(update.json);
            }
        }
        return taken;
    }

    private void forgetExpired() {
        Instant now = clock.instant();
        pending.values().removeIf(update -> !now.isBefore(update.until));
    }

    /** Lets nobody wait any longer, for the server is about to stop. */
    public void close() {
        locked(() -> {
            closed = true;
            changed.signalAll();
        });
    }

    /** Hands the next so many updates out a second time, even when they were confirmed. */
    public void duplicateNext(int updates) {
        locked(() -> toDuplicate = updates);
    }

    public void allowOnly(List<String> types) {
        locked(() -> allowed = List.copyOf(types));
    }

    public List<String> allowed() {
        return locked(() -> allowed);
    }

    public void clear() {
        locked(() -> pending.clear());
    }

    public int size() {
        return locked(() -> {
            forgetExpired();
            return pending.size();
        });
    }

    /** How often getUpdates was called. */
    public long polls() {
        return locked(() -> polls);
    }

    /** Waits until the bot has called getUpdates; false when it did not in time. */
    public boolean awaitFirstPoll(Duration timeout) throws InterruptedException {
        lock.lock();
        try {
            long left = timeout.toNanos();
            while (polls == 0 && left > 0) {
                left = changed.awaitNanos(left);
            }
            return polls > 0;
        } finally {
            lock.unlock();
        }
    }

    Saved save() {
        return locked(() -> new Saved(nextId, allowed, new TreeMap<>(pending)));
    }

    void restore(Saved saved) {
        locked(() -> {
            nextId = saved.nextId;
            allowed = saved.allowed;
            pending.putAll(saved.pending);
        });
    }

    private void locked(Runnable work) {
        locked(() -> {
            work.run();
            return true;
        });
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    record Pending(String type, ObjectNode json, Instant until) {}

    record Saved(long nextId, List<String> allowed, Map<Long, Pending> pending) {}

    /** Another getUpdates call took over. */
    public static final class TerminatedByOtherPoll extends RuntimeException {
        TerminatedByOtherPoll() {
            super("terminated by other getUpdates request");
        }
    }
}
