package kentongan.telegram.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;
import kentongan.outbox.PeopleWaiting;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How the intake is doing, for the health page and the metrics. */
@Component
class IntakeState implements PeopleWaiting {

    private final AtomicLong quarantined = new AtomicLong();
    private final Counter counter;
    private volatile @Nullable Long reachedAt;
    private volatile @Nullable String trouble;
    private volatile boolean standby;
    private volatile boolean tokenRefused;
    private final int mostWaiting;
    private volatile IntSupplier waiting = () -> 0;

    /**
     * Made once.
     *
     * @param mostWaiting how many updates may wait before no more are taken in. They lie in memory, about 2 KB each. At 1,300
     *     handled a second 50,000 take less than 40 seconds, so that even taps, which Telegram keeps for 150 seconds, are still
     *     there when it goes on; it keeps everything else for 24 hours.
     */
    IntakeState(MeterRegistry meters, @Value("${kentongan.intake.most-waiting:50000}") int mostWaiting) {
        this.mostWaiting = mostWaiting;
        this.counter = Counter.builder("kentongan.intake.quarantined")
                .description("Updates put aside because they can't be read or failed too often")
                .register(meters);
    }

    /** Telegram answered. */
    void reached() {
        reachedAt = System.nanoTime();
        trouble = null;
        tokenRefused = false;
    }

    /** Telegram does not know the token (401), or it does again. */
    void tokenRefused(boolean whether) {
        tokenRefused = whether;
    }

    /** Nothing comes in, because of this; a sentence without the token. */
    void trouble(String sentence) {
        trouble = sentence;
    }

    /** Another process polls. */
    void standby(boolean whetherAnotherPolls) {
        standby = whetherAnotherPolls;
    }

    void waiting(IntSupplier howMany) {
        waiting = howMany;
    }

    /** One more was put aside. */
    void quarantined() {
        quarantined.incrementAndGet();
        counter.increment();
    }

    /** So many lie aside, as counted in the store. */
    void quarantined(long stored) {
        quarantined.set(stored);
    }

    @Nullable String trouble() {
        return trouble;
    }

    boolean isTokenRefused() {
        return tokenRefused;
    }

    boolean isStandby() {
        return standby;
    }

    /** How long ago Telegram last answered; null if it never did. */
    @Nullable Duration sinceReached() {
        var at = reachedAt;
        return at == null ? null : Duration.ofNanos(System.nanoTime() - at);
    }

    /** Whether so many wait that no more should be taken in. */
    boolean isFull() {
        return waitingNow() >= mostWaiting;
    }

    @Override
    public int now() {
        return waitingNow();
    }

    int waitingNow() {
        return waiting.getAsInt();
    }

    long quarantinedNow() {
        return quarantined.get();
    }
}
