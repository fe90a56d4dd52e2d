package kentongan.outbox;

import java.time.Duration;
import java.util.stream.IntStream;

/**
 * One of the ways through the {@link SendGate}: its pace, and who waits there for what. Not thread-safe; times are
 * {@link System#nanoTime}.
 */
final class Passage {

    private static final long BOARDS_WAIT = Duration.ofSeconds(2).toNanos();

    final Pacer pacer;
    private final int[] contending = new int[Lane.values().length];
    private long lastBoard = System.nanoTime();
    private int waitingForAnswers;

    Passage(Pacer pacer) {
        this.pacer = pacer;
    }

    /**
     * One caller who waits.
     *
     * @param contends whether for nothing but the turn, and not for the chat to rest
     * @param forAnswer whether an answer to an earlier call can end it
     */
    record Waiter(Lane lane, boolean contends, boolean forAnswer) {}

    void begins(Waiter waiter) {
        count(waiter, 1);
    }

    void ends(Waiter waiter) {
        count(waiter, -1);
    }

    private void count(Waiter waiter, int by) {
        contending[waiter.lane.ordinal()] += waiter.contends ? by : 0;
        waitingForAnswers += waiter.forAnswer ? by : 0;
    }

    void passes(Lane lane, long now) {
        if (lane == Lane.BOARD) {
            lastBoard = now;
        }
    }

    /** How many wait for nothing but their turn. */
    int waiting() {
        return IntStream.of(contending).sum();
    }

    boolean isAnswerWaitedFor() {
        return waitingForAnswers > 0;
    }

    boolean somebodyGoesBefore(Lane lane, long now) {
        var boardsTurn = lane == Lane.BOARD && now - lastBoard >= BOARDS_WAIT;
        return !boardsTurn && IntStream.range(0, lane.ordinal()).anyMatch(earlier -> contending[earlier] > 0);
    }
}
