package kentongan.outbox;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Keeps the calls to Telegram below a rate in every sliding second, by arrival at Telegram. Two rules: calls start evenly
 * spaced with no catch-up after a stall (GCRA with a burst of one, half a step of lateness forgiven), and a call starts only when the one {@code rate} calls
 * earlier has been answered for a second, less what every call is on its way at least. The second makes it certain: a call
 * arrives between its start and its answer, so {@code rate + 1} calls can't arrive within a second. See decision 0003. Not thread-safe;
 * times are {@link System#nanoTime}.
 */
final class Pacer {

    private static final long WINDOW = Duration.ofSeconds(1).plusMillis(5).toNanos();

    /** A call unanswered for so long has arrived, or never will; without this bound one lost answer would stop the rest. */
    private static final long LATEST_ARRIVAL = Duration.ofSeconds(2).toNanos();

    private final Deque<Call> recent = new ArrayDeque<>();
    private final RoundTrips roundTrips = new RoundTrips();
    private int rate;
    private int count;
    private long next;
    private long heldUntil;

    /** One call that was let through. */
    static final class Call {
        private final long started;
        private final int messages;
        private long arrivedBy;
        private boolean answered;

        private Call(long started, int messages) {
            this.started = started;
            this.messages = messages;
            this.arrivedBy = started + LATEST_ARRIVAL;
        }
    }

    /**
     * Makes a pacer.
     *
     * @param rate calls a second
     * @param start no call starts before; a restarted program starts a second late, since its last calls are forgotten
     */
    Pacer(int rate, long start) {
        this.rate = rate;
        this.next = start;
        this.heldUntil = start;
    }

    /**
     * From now on so many calls a second may start. Those that were let through before still count, so that no second holds more
     * than the rate at which its last call started.
     */
    void limit(int callsASecond, long now) {
        rate = callsASecond;
        next = Math.min(next, now + spacing());
    }

    private long spacing() {
        return Duration.ofSeconds(1).toNanos() / rate;
    }

    /**
     * How long from {@code now} the next call must wait; 0 if it may start.
     *
     * @param messages how many messages the call sends: an album counts as all its parts
     */
    long delay(long now, int messages) {
        var wait = Math.max(heldUntil - now, next - now);
        for (var earlier : before(messages)) {
            wait = Math.max(wait, earlier.arrivedBy - roundTrips.atLeast() + WINDOW - now);
        }
        return Math.max(0, wait);
    }

    /** Whether the delay of a call may end with an answer: one of the calls that it waits for has none. */
    boolean waitsForAnswer(int messages) {
        return before(messages).stream().anyMatch(earlier -> !earlier.answered);
    }

    /** The calls that must have arrived a second before the next one may. */
    private List<Call> before(int messages) {
        var earlier = new ArrayList<Call>();
        var room = rate - count - Math.min(messages, rate);
        var calls = recent.iterator();
        while (room < 0 && calls.hasNext()) {
            var call = calls.next();
            room += call.messages;
            earlier.add(call);
        }
        return earlier;
    }

    /** Lets a call through; {@link #delay} must have been 0. */
    Call start(long now, int messages) {
        var call = new Call(now, messages);
        while (!recent.isEmpty() && count + messages > rate) {
            count -= recent.removeFirst().messages;
        }
        recent.addLast(call);
        count += messages;
        // a call that starts a little late, as threads wake up, does not delay all that follow; more is not caught up
        next = Math.max(next, now - spacing() / 2) + spacing() * Math.min(messages, rate);
        return call;
    }

    /** The call was answered, or broke. */
    void answered(Call call, long now) {
        call.answered = true;
        call.arrivedBy = Math.min(call.started + LATEST_ARRIVAL, now);
        roundTrips.add(now - call.started);
    }

    /** Nothing starts for that long: Telegram asked for a pause. */
    void pause(long now, Duration pause) {
        heldUntil = Math.max(heldUntil, now + pause.toNanos());
    }
}
