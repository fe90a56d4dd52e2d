package kentongan.bench;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import kentongan.bench.Arrivals.Lane;

/** Telegram's limits as the strict simulator has them: so many in any second, one a second in a chat beyond a short burst. */
final class Limits {

    private static final long SECOND = 1_000_000_000L;
    private static final int FREE_RATE = 30;
    private static final int PAID_RATE = 1000;
    private static final int BURST = 5;
    private static final int HOLD_SECONDS = 3;

    private final Window sends = new Window();
    private final Window edits = new Window();
    private final Map<Long, Long> chats = new HashMap<>();
    private final int rate;
    private long pausedUntil = System.nanoTime();

    Limits(int rate) {
        this.rate = rate;
    }

    /** Answers everything that counts with 429 for that long; returns when it ends. */
    synchronized long pause(long nanos) {
        pausedUntil = System.nanoTime() + nanos;
        return pausedUntil;
    }

    /** How many seconds the call must wait; 0 if it may go on. */
    synchronized int wait(Lane lane, long chat, boolean paid, long now) {
        if (lane == Lane.FREE) {
            return 0;
        }
        if (pausedUntil - now > 0) {
            return seconds(pausedUntil - now);
        }
        // only messages can be paid for; a bot that may pay is not held to less for its edits
        var allowed = paid || lane == Lane.EDIT && rate > FREE_RATE ? PAID_RATE : FREE_RATE;
        var wait = (lane == Lane.SEND ? sends : edits).wait(Math.min(rate, allowed), now);
        return wait == 0 && lane == Lane.SEND ? chatWait(chat, now) : wait;
    }

    private int chatWait(long chat, long now) {
        var rest = Math.max(chats.getOrDefault(chat, now), now);
        if (rest - now > (BURST - 1) * SECOND) {
            return 1;
        }
        chats.put(chat, rest + SECOND);
        return 0;
    }

    private static int seconds(long nanos) {
        return (int) Math.max(1, (nanos + SECOND - 1) / SECOND);
    }

    /** What came in during the last second, by arrival. */
    private static final class Window {

        private final Deque<Long> arrivals = new ArrayDeque<>();
        private long heldUntil = System.nanoTime();

        int wait(int rate, long now) {
            if (heldUntil - now > 0) {
                heldUntil += SECOND;
                return seconds(heldUntil - now);
            }
            while (!arrivals.isEmpty() && now - arrivals.peekFirst() >= SECOND) {
                arrivals.removeFirst();
            }
            if (arrivals.size() >= rate) {
                heldUntil = now + HOLD_SECONDS * SECOND;
                return HOLD_SECONDS;
            }
            arrivals.addLast(now);
            return 0;
        }
    }
}
