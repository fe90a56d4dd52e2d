package kentongan.outbox;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import kentongan.chat.SendFailure;
import kentongan.chat.SendFailure.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The one gate through which every message to Telegram goes, whoever sends it. Messages and changes of messages are paced
 * apart (decision 0003). Where several wait, the earlier lane goes first.
 */
public final class SendGate {

    private static final Duration WAKE_UP = Duration.ofMillis(50);

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition changed = lock.newCondition();
    private final Passages passages;
    private final ChatPacer chats = new ChatPacer();
    private int lettingGo;

    /**
     * Makes a gate.
     *
     * @param rate messages a second that Telegram allows this bot
     */
    public SendGate(int rate) {
        this.passages = new Passages(rate, System.nanoTime());
    }

    /**
     * Waits for its turn, then sends a message by making the call.
     *
     * @throws SendFailure of kind TOO_FAST if its turn is further away than the caller's patience
     */
    public <T> T message(Lane lane, long chatId, Duration patience, Supplier<T> call) {
        return pass(passages.messages, new Turn(lane, chatId, 1, patience), call);
    }

    /** Waits for its turn, then changes or deletes a message by making the call; fails as {@link #message} does. */
    public <T> T change(Lane lane, Duration patience, Supplier<T> call) {
        return pass(passages.changes, new Turn(lane, null, 1, patience), call);
    }

    /**
     * From now on lets so many messages and as many changes a second through. What went before still counts: no second holds more
     * than was allowed when the last of it went.
     *
     * @param messagesASecond this process's share of what Telegram allows the bot, 1 at least
     */
    public void limit(int messagesASecond) {
        if (messagesASecond < 1) {
            throw new IllegalArgumentException(
                    "a rate of " + messagesASecond + " messages a second lets nothing through");
        }
        lock.lock();
        try {
            passages.limit(messagesASecond, System.nanoTime());
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** How many messages a second it lets through now, less than the limit for a minute after a 429. */
    int rate() {
        return passages.rate();
    }

    /** Telegram asked for a pause (429): holds everything as {@link #pause} does, and goes on slower than before. */
    void tooFast(Duration pause) {
        lock.lock();
        try {
            passages.tooFast(System.nanoTime(), pause);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Holds everything but answers to presses for that long; the scope of a 429, say, nobody can know. */
    public void pause(Duration pause) {
        lock.lock();
        try {
            passages.pause(System.nanoTime(), pause);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** All who wait for their turn now are turned away as not sent: the program stops. */
    void letGo() {
        lock.lock();
        try {
            lettingGo++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** How many callers wait for nothing but their turn, at whichever of the two ways more do. */
    int waiting() {
        lock.lock();
        try {
            return passages.waiting();
        } finally {
            lock.unlock();
        }
    }

    /** How long the chat must rest before its next message; the sender takes somebody else's turn first. */
    Duration chatRest(long chatId) {
        lock.lock();
        try {
            return Duration.ofNanos(chats.delay(chatId, System.nanoTime()));
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for the turn of a call that is begun now and answered later: to be told by {@link Pass#answered}.
     *
     * @throws SendFailure of kind TOO_FAST if its turn is further away than the caller's patience, NOT_SENT if interrupted
     */
    Pass enter(Lane lane, long chatId, Act act, Duration patience) {
        var passage = passages.of(act);
        var started = await(passage, new Turn(lane, act.isSend() ? chatId : null, act.messages(), patience));
        return () -> answered(passage, started);
    }

    /** A call that was let through. */
    interface Pass {
        /** The call was answered, or broke. */
        void answered();
    }

    /** One caller at the gate; changes of messages know no chat. */
    private record Turn(Lane lane, @Nullable Long chatId, int messages, Duration patience) {}

    private <T> T pass(Passage passage, Turn turn, Supplier<T> call) {
        var started = await(passage, turn);
        try {
            return call.get();
        } finally {
            answered(passage, started);
        }
    }

    private Pacer.Call await(Passage passage, Turn turn) {
        lock.lock();
        try {
            var giveUp = System.nanoTime() + turn.patience.toNanos();
            var letGo = lettingGo;
            while (true) {
                if (letGo != lettingGo) {
                    throw new SendFailure(Kind.NOT_SENT, "stopped while waiting for its turn");
                }
                var now = System.nanoTime();
                passages.adapt(now);
                var rest = turn.chatId == null ? 0 : chats.delay(turn.chatId, now);
                var wait = Math.max(passage.pacer.delay(now, turn.messages), rest);
                if (now + wait - giveUp > 0) {
                    throw new SendFailure(Kind.TOO_FAST, "its turn is too far away", Duration.ofNanos(wait));
                }
                if (wait == 0 && !passage.somebodyGoesBefore(turn.lane, now)) {
                    return start(passage, turn, now);
                }
                sleep(passage, turn, wait, rest == 0);
            }
        } finally {
            lock.unlock();
        }
    }

    private Pacer.Call start(Passage passage, Turn turn, long now) {
        if (turn.chatId != null) {
            chats.start(turn.chatId, now, turn.messages);
        }
        passage.passes(turn.lane, now);
        changed.signalAll();
        return passage.pacer.start(now, turn.messages);
    }

    private void sleep(Passage passage, Turn turn, long nanos, boolean contends) {
        var waiter = new Passage.Waiter(turn.lane, contends, passage.pacer.waitsForAnswer(turn.messages));
        passage.begins(waiter);
        try {
            changed.awaitNanos(nanos == 0 ? WAKE_UP.toNanos() : nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SendFailure(Kind.NOT_SENT, "stopped while waiting for its turn");
        } finally {
            passage.ends(waiter);
        }
    }

    private void answered(Passage passage, Pacer.Call call) {
        lock.lock();
        try {
            passage.pacer.answered(call, System.nanoTime());
            // at a thousand a second most wait for the clock alone
            if (passage.isAnswerWaitedFor()) {
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }
}
