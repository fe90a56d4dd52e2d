package kentongan.simulator.world;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The latest events, numbered, so that a page that lost its connection can take up where it was. */
public final class EventLog {

    private static final int KEPT = 5_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition added = lock.newCondition();
    private final Deque<Event> ring = new ArrayDeque<>();
    private long last;

    long add(Event.Kind kind, long personId, int messageId, @Nullable ObjectNode details) {
        lock.lock();
        try {
            last++;
            ring.addLast(new Event(last, kind, personId, messageId, details));
            if (ring.size() > KEPT) {
                ring.removeFirst();
            }
            added.signalAll();
            return last;
        } finally {
            lock.unlock();
        }
    }

    public long last() {
        lock.lock();
        try {
            return last;
        } finally {
            lock.unlock();
        }
    }

    /** Whether everything after that number is still here. */
    public boolean reaches(long sequence) {
        lock.lock();
        try {
            Event oldest = ring.peekFirst();
            return sequence <= last && (oldest == null ? sequence == last : sequence >= oldest.sequence() - 1);
        } finally {
            lock.unlock();
        }
    }

    /** The events after that number, waiting for one at most so long; empty when none came. */
    public List<Event> after(long sequence, long timeout, TimeUnit unit) throws InterruptedException {
        lock.lock();
        try {
            long left = unit.toNanos(timeout);
            while (last <= sequence && left > 0) {
                left = added.awaitNanos(left);
            }
            List<Event> events = new ArrayList<>();
            Iterator<Event> newestFirst = ring.descendingIterator();
            while (newestFirst.hasNext()) {
                Event event = newestFirst.next();
                if (event.sequence() <= sequence) {
                    break;
                }
                events.add(event);
            }
            Collections.reverse(events);
            return events;
        } finally {
            lock.unlock();
        }
    }

    void continueFrom(long sequence) {
        lock.lock();
        try {
            last = Math.max(last, sequence);
        } finally {
            lock.unlock();
        }
    }
}
