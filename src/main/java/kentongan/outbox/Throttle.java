package kentongan.outbox;

import java.time.Duration;

/**
 * How far below the allowed rate this bot stays after Telegram has asked for a pause: at half of what it was, from where it climbs evenly
 * back within a minute of sending. Not thread-safe; times are {@link System#nanoTime}.
 */
final class Throttle {

    private static final double CLIMB = Duration.ofMinutes(1).toNanos();

    private double share = 1;
    private long since;

    /** Telegram asked for a pause until then. */
    void tooFast(long now, long pauseEnds) {
        share = share(now) / 2;
        since = pauseEnds;
    }

    /** What may be sent a second of what is allowed, 1 at least. */
    int rate(int allowed, long now) {
        return Math.max(1, (int) (allowed * share(now)));
    }

    private double share(long now) {
        return share == 1 ? 1 : Math.min(1, share + Math.max(0, now - since) / CLIMB);
    }
}
