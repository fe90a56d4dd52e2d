package kentongan.simulator.botapi;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Telegram's limits as far as they are known: so many messages in any second, one a second in a chat beyond a short
 * burst, and whoever goes on while being told to wait waits longer.
 */
public final class RateLimits {

    private static final long SECOND = 1_000_000_000L;
    private static final int PAID_RATE = 1000;
    private static final int BURST = 5;
    private static final int HOLD_SECONDS = 3;
    private static final int KEPT_CHATS = 20_000;

    private final Window sends = new Window();
    private final Window edits = new Window();
    private final Map<Long, Bucket> chats = new HashMap<>();
    private int rate = 30;
    private boolean on = true;

    /** Sets how many messages a second this bot may send, and likewise edit. */
    public synchronized void allow(int messagesASecond) {
        rate = messagesASecond;
    }

    /** For tests about other things: no call is ever too many. */
    public synchronized void switchOff() {
        on = false;
    }

    /** Lets a call in, or says how many seconds to wait. */
    synchronized OptionalInt admit(Lane lane, long chatId, int messages, boolean paid, long nanos) {
        if (lane == Lane.FREE || !on) {
            return OptionalInt.empty();
        }
        Window window = lane == Lane.SEND ? sends : edits;
        OptionalInt wait = window.admit(messages, paid ? Math.max(rate, PAID_RATE) : rate, nanos);
        if (wait.isPresent() || lane == Lane.EDIT) {
            return wait;
        }
        if (chats.size() > KEPT_CHATS) {
            chats.values().removeIf(bucket -> bucket.isIdle(nanos));
        }
        return chats.computeIfAbsent(chatId, id -> new Bucket(nanos)).admit(messages, nanos);
    }

    private static int seconds(long nanos) {
        return (int) Math.max(1, (nanos + SECOND - 1) / SECOND);
    }

    /** What came in during the last second, by arrival. */
    private static final class Window {

        private final Deque<Long> arrivals = new ArrayDeque<>();
        private long heldUntil;
        private boolean held;

        OptionalInt admit(int messages, int rate, long nanos) {
            if (held && nanos - heldUntil < 0) {
                heldUntil += SECOND;
                return OptionalInt.of(seconds(heldUntil - nanos));
            }
            held = false;
            while (!arrivals.isEmpty() && nanos - arrivals.peekFirst() >= SECOND) {
                arrivals.removeFirst();
            }
            if (arrivals.size() + messages > rate) {
                held = true;
                heldUntil = nanos + HOLD_SECONDS * SECOND;
                return OptionalInt.of(HOLD_SECONDS);
            }
            for (int i = 0; i < messages; i++) {
                arrivals.addLast(nanos);
            }
            return OptionalInt.empty();
        }
    }

    /** A leaky bucket for one chat; an album goes in as a whole. */
    private static final class Bucket {

        private double level;
        private long at;
        private long heldUntil;
        private boolean held;

        Bucket(long nanos) {
            at = nanos;
        }

        boolean isIdle(long nanos) {
            return nanos - at > BURST * 2 * SECOND && !held;
        }

        OptionalInt admit(int messages, long nanos) {
            if (held && nanos - heldUntil < 0) {
                heldUntil += SECOND;
                return OptionalInt.of(seconds(heldUntil - nanos));
            }
            held = false;
            level = Math.max(0, level - (nanos - at) / (double) SECOND);
            at = nanos;
            if (level + 1 > BURST + 0.01) {
                held = true;
                heldUntil = nanos + SECOND;
                return OptionalInt.of(1);
            }
            level += messages;
            return OptionalInt.empty();
        }
    }
}
