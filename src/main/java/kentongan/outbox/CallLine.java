package kentongan.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import kentongan.chat.SendFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Begins one call after another, each in its turn at the gate; what can't have its turn soon is given back. */
final class CallLine {

    private static final Logger log = LoggerFactory.getLogger(CallLine.class);

    /** Longer than the way to the next turn, shorter than any pause worth giving a batch back for. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Duration LOOK = Duration.ofMillis(200);

    private final LinkedBlockingQueue<Claimed> waiting = new LinkedBlockingQueue<>();
    private final Claims claims;
    private final Delivering.Edge edge;
    private final Results results;
    private final Runnable taken;
    private final Thread thread;
    private volatile boolean running = true;

    /**
     * Begins to call.
     *
     * @param taken to be told when there is room for more
     */
    CallLine(String name, Claims claims, Delivering.Edge edge, Results results, Runnable taken) {
        this.claims = claims;
        this.taken = taken;
        this.edge = edge;
        this.results = results;
        this.thread = new Thread(this::callAll, name);
        thread.setDaemon(true);
        thread.start();
    }

    void add(Claimed claimed) {
        waiting.add(claimed);
    }

    int size() {
        return waiting.size();
    }

    /** Begins no more calls, and gives back what it has not called. */
    void stop() throws InterruptedException {
        running = false;
        thread.join(PATIENCE.plus(LOOK).toMillis());
        giveBack(Duration.ZERO, StoreAway.HURRIED);
    }

    private void callAll() {
        while (running) {
            try {
                var next = waiting.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                if (next != null) {
                    taken.run();
                    call(next);
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException e) {
                log.error("A call could not be begun", e);
            }
        }
    }

    private void call(Claimed claimed) throws InterruptedException {
        var hasRoom = false;
        while (running && !hasRoom) {
            hasRoom = results.hasRoom();
        }
        var begun = false;
        try {
            begun = hasRoom && begin(claimed);
        } catch (SendFailure notItsTurn) {
            waiting.add(claimed);
            giveBack(notItsTurn.retryAfter(), StoreAway.PATIENT);
        } finally {
            if (hasRoom && !begun) {
                results.leaveRoom();
            }
        }
        if (!hasRoom) {
            waiting.add(claimed);
        }
    }

    /** Returns whether the call was begun; it is not if it was withdrawn meanwhile or must wait for its chat. */
    private boolean begin(Claimed claimed) {
        var entry = claimed.entry();
        if (!claims.mayBeCalled(claimed)) {
            claims.giveBack(List.of(claimed), Duration.ZERO, StoreAway.HURRIED);
            return false;
        }
        var rest = claimed.act().isSend() ? edge.gate().chatRest(entry.chatId()) : Duration.ZERO;
        if (!rest.isZero()) {
            claims.giveBack(List.of(claimed), rest, StoreAway.PATIENT);
            return false;
        }
        var pass = edge.gate().enter(entry.lane(), entry.chatId(), claimed.act(), PATIENCE);
        if (!claims.call(claimed)) {
            pass.answered();
            return false;
        }
        edge.carrier().begin(entry.chatId(), claimed.act()).whenComplete((outcome, never) -> {
            pass.answered();
            results.add(claimed, outcome);
        });
        return true;
    }

    private void giveBack(Duration wait, int tries) {
        var all = new ArrayList<Claimed>();
        waiting.drainTo(all);
        claims.giveBack(all, wait, tries);
    }
}
