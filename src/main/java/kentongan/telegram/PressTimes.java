package kentongan.telegram;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Measures how long people look at a button's spinner: from the press reaching us to Telegram taking our answer. */
@Component
public class PressTimes {

    private final Map<String, Instant> received = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Timer timer;

    PressTimes(MeterRegistry meters, Clock clock) {
        this.clock = clock;
        this.timer = Timer.builder("kentongan.taps.answer")
                .description("From a tap reaching the program to Telegram taking the answer to it")
                .serviceLevelObjectives(
                        Duration.ofMillis(10),
                        Duration.ofMillis(25),
                        Duration.ofMillis(50),
                        Duration.ofMillis(100),
                        Duration.ofMillis(250),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5))
                .register(meters);
    }

    /** The press is in hand. */
    public void inHand(String pressId, Instant receivedAt) {
        received.put(pressId, receivedAt);
    }

    /** The press is out of hand, answered or not. */
    public void outOfHand(String pressId) {
        received.remove(pressId);
    }

    /** Telegram took the answer. */
    void answered(String pressId) {
        var at = received.remove(pressId);
        if (at != null) {
            timer.record(Duration.between(at, clock.instant()));
        }
    }
}
