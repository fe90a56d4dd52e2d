package kentongan.telegram.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What the metrics page says of the intake. No tag names a person. */
@Component
class IntakeMeters {

    private final Clock clock;
    private final Timer lag;
    private final Counter refusedTaps;
    private final Counter refusedMessages;

    IntakeMeters(MeterRegistry meters, IntakeState state, Clock clock) {
        this.clock = clock;
        Gauge.builder("kentongan.intake.waiting", state, IntakeState::waitingNow)
                .description("Updates stored and not yet handled")
                .register(meters);
        Gauge.builder("kentongan.intake.poller", state, it -> it.isStandby() || it.sinceReached() == null ? 0 : 1)
                .description("1 where this process takes the updates in, 0 where it stands by")
                .register(meters);
        Gauge.builder("kentongan.telegram.silence", state, IntakeMeters::silence)
                .description("Since Telegram last answered this process; NaN if it never did")
                .baseUnit("seconds")
                .register(meters);
        this.lag = Timer.builder("kentongan.intake.lag")
                .description("From an update reaching the program to its being handled")
                .serviceLevelObjectives(
                        Duration.ofMillis(25),
                        Duration.ofMillis(100),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(30))
                .register(meters);
        this.refusedTaps = refused(meters, "tap");
        this.refusedMessages = refused(meters, "message");
    }

    /** An update that came in at that time is at its end. */
    void handled(Instant receivedAt) {
        lag.record(since(receivedAt));
    }

    /** Somebody acted faster than a person can. */
    void refused(boolean tap) {
        (tap ? refusedTaps : refusedMessages).increment();
    }

    private static Counter refused(MeterRegistry meters, String what) {
        return Counter.builder("kentongan.intake.refused")
                .description("Taps and messages refused because one person sent too many at once")
                .tag("what", what)
                .register(meters);
    }

    private static double silence(IntakeState state) {
        var since = state.sinceReached();
        return since == null ? Double.NaN : since.toMillis() / 1000.0;
    }

    /** None, if the clock was set back meanwhile. */
    private Duration since(Instant at) {
        var passed = Duration.between(at, clock.instant());
        return passed.isNegative() ? Duration.ZERO : passed;
    }
}
