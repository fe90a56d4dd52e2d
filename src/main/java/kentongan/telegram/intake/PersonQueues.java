package kentongan.telegram.intake;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Handles each person's updates one after the other, and those of different people side by side. Nothing is lost with it:
 * all that waits here is in the inbox. An update that must wait holds up its person alone, and no thread.
 */
final class PersonQueues {

    private static final Logger log = LoggerFactory.getLogger(PersonQueues.class);
    private static final Duration AFTER_AN_ERROR = Duration.ofSeconds(30);
    private static final Duration LAST_WORK = Duration.ofSeconds(10);
    private static final long IDLE_SECONDS = 30;

    private final Map<Long, Deque<Work>> queues = new HashMap<>();
    private final Set<Integer> known = new HashSet<>();
    private final Handler handler;
    private final ThreadPoolExecutor threads;
    private final ScheduledThreadPoolExecutor alarm;
    private final Set<Integer> inHand = new HashSet<>();
    private int round;

    /** Handles one update. */
    interface Handler {
        /** Returns how long to wait before it is handled again; empty if it is at its end. */
        Optional<Duration> handle(Work work);
    }

    PersonQueues(int parallel, Handler handler) {
        this.handler = handler;
        ThreadFactory daemons = work -> {
            var thread = new Thread(work, "updates");
            thread.setDaemon(true);
            return thread;
        };
        this.threads = new ThreadPoolExecutor(
                parallel, parallel, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), daemons);
        this.threads.allowCoreThreadTimeOut(true);
        this.alarm = new ScheduledThreadPoolExecutor(1, daemons);
    }

    /** Takes updates in, in this order; those it has already are left out. */
    synchronized void offer(List<InboxEntry> entries) {
        for (var entry : entries) {
            if (known.add(entry.id())) {
                var person = person(entry);
                var queue = queues.get(person);
                if (queue == null) {
                    queue = new ArrayDeque<>();
                    queues.put(person, queue);
                    begin(person, round);
                }
                queue.addLast(new Work(entry));
            }
        }
    }

    /** Those of the ids that it has neither waiting nor in hand. */
    synchronized List<Integer> unknown(Collection<Integer> ids) {
        return ids.stream().filter(id -> !known.contains(id)).toList();
    }

    /** How many updates wait or are in hand. */
    synchronized int size() {
        return known.size();
    }

    /**
     * Forgets all that waits; what is in hand is finished, and not taken in again meanwhile.
     *
     * @return what is in hand
     */
    synchronized Set<Integer> clear() {
        round++;
        queues.clear();
        known.retainAll(inHand);
        return Set.copyOf(inHand);
    }

    /** Begins nothing new and lets what is in hand finish. */
    void stop() {
        clear();
        alarm.shutdownNow();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(LAST_WORK.toSeconds(), TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Updates that nobody did wait for nobody. */
    private static long person(InboxEntry entry) {
        return entry.person() == null ? Long.MIN_VALUE + entry.id() : entry.person();
    }

    private void begin(long person, int inRound) {
        try {
            threads.execute(() -> handleFirst(person, inRound));
        } catch (RejectedExecutionException stopped) {
            log.debug("stopped; the inbox keeps the rest");
        }
    }

    private void handleFirst(long person, int inRound) {
        var work = first(person, inRound);
        if (work.isPresent()) {
            var wait = handle(work.get());
            goOn(person, inRound, work.get(), wait);
        }
    }

    private synchronized Optional<Work> first(long person, int inRound) {
        var queue = queues.get(person);
        if (inRound != round || queue == null) {
            return Optional.empty();
        }
        var work = Optional.ofNullable(queue.peekFirst());
        work.ifPresent(it -> inHand.add(it.entry().id()));
        return work;
    }

    private Optional<Duration> handle(Work work) {
        try {
            return handler.handle(work);
        } catch (Throwable e) {
            // an Error must not end this person's queue, nor take the others along
            log.error("Update {} could not be handled: {}", work.entry().id(), Trace.of(e));
            return Optional.of(AFTER_AN_ERROR);
        }
    }

    private synchronized void goOn(long person, int inRound, Work work, Optional<Duration> wait) {
        inHand.remove(work.entry().id());
        var queue = queues.get(person);
        if (inRound != round || queue == null) {
            known.remove(work.entry().id());
            return;
        }
        if (wait.isPresent()) {
            var unused = alarm.schedule(() -> begin(person, inRound), wait.get().toMillis(), TimeUnit.MILLISECONDS);
            return;
        }
        queue.removeFirst();
        known.remove(work.entry().id());
        if (queue.isEmpty()) {
            queues.remove(person);
        } else {
            begin(person, inRound);
        }
    }
}
