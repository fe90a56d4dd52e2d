package kentongan.telegram.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the intake is doing, for the health page and the metrics. */
@Component
class IntakeState {

    private final AtomicLong quarantined = new AtomicLong();
    private final Counter counter;
    private volatile @Nullable Long reachedAt;
    private volatile @Nullable String trouble;
    private volatile boolean standby;
    private volatile boolean tokenRefused;
    private volatile IntSupplier waiting = () -> 0;

    IntakeState(MeterRegistry meters) {
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

    int waitingNow() {
        return waiting.getAsInt();
    }

    long quarantinedNow() {
        return quarantined.get();
    }
}
