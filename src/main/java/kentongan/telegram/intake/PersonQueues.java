package kentongan.telegram.intake;

import java.time.Duration;
import java.util.Collection;
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

    private final Map<Long, PersonQueue> queues = new HashMap<>();
    private final Set<Integer> known = new HashSet<>();
    private final Handler handler;
    private final ThreadPoolExecutor threads;
    private final ScheduledThreadPoolExecutor alarm;

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

    /** Takes updates in; those it has already stay where they are. */
    synchronized void offer(List<Work> works) {
        for (var work : works) {
            if (known.add(work.id())) {
                queue(person(work)).add(work);
            }
        }
    }

    private PersonQueue queue(long person) {
        return queues.computeIfAbsent(person, unheard -> {
            var queue = new PersonQueue(person);
            begin(queue);
            return queue;
        });
    }

    /** Those of the ids that it has neither waiting nor in hand. */
    synchronized List<Integer> unknown(Collection<Integer> ids) {
        return ids.stream().filter(id -> !known.contains(id)).toList();
    }

    /** How many updates wait or are in hand. */
    synchronized int size() {
        return known.size();
    }

    /** Forgets all that waits. What is in hand is finished, but not tried again. */
    synchronized void clear() {
        known.clear();
        queues.values().removeIf(queue -> queue.letGo().map(known::add).isEmpty());
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
    private static long person(Work work) {
        var person = work.entry().person();
        return person == null ? Long.MIN_VALUE + work.id() : person;
    }

    private void begin(PersonQueue queue) {
        try {
            threads.execute(() -> handleNext(queue));
        } catch (RejectedExecutionException stopped) {
            log.debug("stopped; the inbox keeps the rest");
        }
    }

    private void handleNext(PersonQueue queue) {
        next(queue).ifPresent(work -> goOn(queue, work, handle(work)));
    }

    private synchronized Optional<Work> next(PersonQueue queue) {
        return queue.next();
    }

    private Optional<Duration> handle(Work work) {
        try {
            return handler.handle(work);
        } catch (Throwable e) {
            // an Error must not end this person's queue, nor take the others along
            log.error("Update {} could not be handled: {}", work.id(), Trace.of(e));
            return Optional.of(AFTER_AN_ERROR);
        }
    }

    private synchronized void goOn(PersonQueue queue, Work work, Optional<Duration> wait) {
        if (wait.isPresent() && queue.putBack()) {
            var unused = alarm.schedule(() -> begin(queue), wait.get().toMillis(), TimeUnit.MILLISECONDS);
            return;
        }
        queue.finished();
        known.remove(work.id());
        if (queue.isEmpty()) {
            queues.remove(queue.person());
        } else {
            begin(queue);
        }
    }
}
