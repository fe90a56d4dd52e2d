package kentongan.outbox;

import java.time.Duration;

/**
 * The ways through the {@link SendGate} and the rate at which they let calls pass: as much as is allowed, and less for a minute
 * after a 429 (decision 0003). Not thread-safe but for {@link #rate}; times are {@link System#nanoTime}.
 */
final class Passages {

    final Passage messages;
    final Passage changes;
    private final Passage freeMessages;
    private final Throttle throttle = new Throttle();
    private volatile int allowed;
    private long tooFastUntil;
    private volatile int rate;

    /**
     * Makes them.
     *
     * @param rate messages a second that Telegram allows this bot
     */
    Passages(int rate, long now) {
        this.allowed = rate;
        this.rate = rate;
        this.tooFastUntil = now;
        var start = now + Duration.ofSeconds(1).toNanos();
        this.messages = new Passage(new Pacer(rate, start));
        this.freeMessages = new Passage(new Pacer(free(rate), start));
        this.changes = new Passage(new Pacer(rate, start));
    }

    private static int free(int messagesASecond) {
        return Math.min(messagesASecond, OutboxProperties.FREE_RATE);
    }

    /** Up to the free rate all messages count together; above it those that can't be paid for go by themselves. */
    Passage of(Act act) {
        if (!act.isSend()) {
            return changes;
        }
        return act.isFreeOnly() && allowed > OutboxProperties.FREE_RATE ? freeMessages : messages;
    }

    /** How many messages a second pass now. */
    int rate() {
        return rate;
    }

    /** From now on so many are allowed. */
    void limit(int messagesASecond, long now) {
        allowed = messagesASecond;
        adapt(now);
    }

    /** Follows what is allowed and, after a 429, the way back to it. */
    void adapt(long now) {
        var next = throttle.rate(allowed, now);
        if (next != rate) {
            rate = next;
            messages.pacer.limit(next, now);
            freeMessages.pacer.limit(free(next), now);
            changes.pacer.limit(next, now);
        }
    }

    /** Telegram asked for a pause (429): holds everything, and goes on slower than before. */
    void tooFast(long now, Duration pause) {
        // those that were under way when the pause began are refused too, which says nothing new of the rate
        if (now - tooFastUntil >= 0) {
            throttle.tooFast(now, now + pause.toNanos());
        }
        tooFastUntil = Math.max(tooFastUntil, now + pause.toNanos());
        pause(now, pause);
    }

    /** Holds everything for that long. */
    void pause(long now, Duration pause) {
        messages.pacer.pause(now, pause);
        freeMessages.pacer.pause(now, pause);
        changes.pacer.pause(now, pause);
    }

    /** How many wait for nothing but their turn, at whichever of the two ways more do. */
    int waiting() {
        return Math.max(messages.waiting(), changes.waiting());
    }
}
