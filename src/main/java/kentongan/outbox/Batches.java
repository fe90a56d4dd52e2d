package kentongan.outbox;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/**
 * Sends what waits in its lanes. A batch is claimed while the calls of the last one are made: as much as leaves in a tenth of a second, and at
 * the free rate no more than leaves while a claim takes, since what is claimed when the process is killed counts as perhaps sent.
 */
@Component
@Scope("prototype")
class Batches {

    private static final int A_SECOND = 10;
    private static final int MOST = 100;
    private static final int FEW = 3;
    private static final double LEEWAY = 1.5;
    private static final int REMEMBERED = 4;
    private static final int LAST_CLAIM_SECONDS = 2;

    private final Claims claims;
    private final Delivering.Edge edge;
    private final Results results;
    private final Backlog backlog;
    private final AtomicBoolean claiming = new AtomicBoolean();
    private volatile long claimNanos;
    private ExecutorService claimer = Executors.newSingleThreadExecutor();
    private @Nullable Lines lines;

    Batches(Claims claims, Delivering.Edge edge, Results results, Backlog backlog) {
        this.claims = claims;
        this.edge = edge;
        this.results = results;
        this.backlog = backlog;
    }

    /** They have limits of their own, so none waits for another. */
    private record Lines(CallLine messages, CallLine albums, CallLine changes) {
        int size() {
            return messages.size() + albums.size() + changes.size();
        }

        CallLine of(Act act) {
            if (!act.isSend()) {
                return changes;
            }
            return act.isFreeOnly() ? albums : messages;
        }
    }

    /** The name is that of its threads. */
    synchronized void start(String name) {
        claimer = Executors.newSingleThreadExecutor();
        results.start(name + "-results");
        Runnable wake = this::wakeForMore;
        lines = new Lines(
                new CallLine(name + "-messages", claims, edge, results, wake),
                new CallLine(name + "-albums", claims, edge, results, wake),
                new CallLine(name + "-changes", claims, edge, results, wake));
    }

    /** How many to claim now; 0 while enough are claimed. */
    synchronized int wanted() {
        var size = size(edge.gate().rate());
        return lines == null || claiming.get() || lines.size() > Math.max(1, size * 3 / 4) ? 0 : size;
    }

    private void wakeForMore() {
        if (wanted() > 0) {
            backlog.wake();
        }
    }

    private int size(int rate) {
        var most = Math.min(MOST, Math.max(FEW, rate / A_SECOND));
        if (rate > OutboxProperties.FREE_RATE) {
            return most;
        }
        var leavesMeanwhile = (int)
                Math.ceil(rate * claimNanos * LEEWAY / Duration.ofSeconds(1).toNanos());
        return Math.max(1, Math.min(most, leavesMeanwhile));
    }

    /** Claims these, which leave as soon as they have their turn. */
    void claim(List<OutboxEntry> batch, long epoch) {
        claiming.set(true);
        claimer.execute(() -> {
            var start = System.nanoTime();
            try {
                claims.claim(batch, epoch).forEach(this::call);
            } finally {
                claimNanos += (System.nanoTime() - start - claimNanos) / REMEMBERED;
                claiming.set(false);
                backlog.wake();
            }
        });
    }

    private synchronized void call(Claimed claimed) {
        if (lines != null) {
            lines.of(claimed.act()).add(claimed);
        }
    }

    /** Gives back what is not called, and waits a few seconds for the answers to what is. */
    void stop() throws InterruptedException {
        claimer.shutdown();
        claimer.awaitTermination(LAST_CLAIM_SECONDS, TimeUnit.SECONDS);
        var last = lines();
        if (last != null) {
            last.messages().stop();
            last.albums().stop();
            last.changes().stop();
        }
        results.stop(Sender.LAST_CALLS);
    }

    private synchronized @Nullable Lines lines() {
        var last = lines;
        lines = null;
        return last;
    }
}
