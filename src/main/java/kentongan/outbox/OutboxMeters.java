package kentongan.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import kentongan.chat.SendFailure.Kind;
import org.springframework.stereotype.Component;

/** Counts what the outbox does, as {@code kentongan.outbox.*}. */
@Component
class OutboxMeters {

    private static final String SENT = "kentongan.outbox.sent";

    private final MeterRegistry registry;
    private final Clock clock;
    private final Timer interactive;

    OutboxMeters(MeterRegistry registry, Backlog backlog, SendGate gate, Holds holds, Clock clock) {
        this.registry = registry;
        this.clock = clock;
        this.interactive = Timer.builder("kentongan.outbox.interactive")
                .description("From being put in until Telegram has it, of what somebody waits for")
                .publishPercentileHistogram()
                .maximumExpectedValue(Duration.ofMinutes(1))
                .register(registry);
        for (var lane : Lane.values()) {
            registry.gauge(
                    "kentongan.outbox.waiting",
                    Tags.of("lane", lane.name().toLowerCase(Locale.ROOT)),
                    backlog,
                    it -> it.size(lane));
        }
        registry.gauge(
                "kentongan.outbox.oldest.seconds",
                backlog,
                it -> it.oldestWaits().toMillis() / 1000.0);
        registry.gauge("kentongan.outbox.lease", backlog, it -> it.epoch().isPresent() ? 1 : 0);
        registry.gauge("kentongan.outbox.rate", gate, SendGate::rate);
        registry.gauge(
                "kentongan.outbox.hold.seconds",
                holds,
                it -> it.end()
                        .map(end -> Duration.between(clock.instant(), end).toMillis() / 1000.0)
                        .orElse(0.0));
    }

    /** Telegram accepted so many. */
    void accepted(int messages) {
        registry.counter(SENT, "outcome", "accepted").increment(messages);
    }

    /** A call ended otherwise. */
    void failed(Kind kind) {
        registry.counter(SENT, "outcome", kind.name().toLowerCase(Locale.ROOT)).increment();
    }

    /** Telegram has something that somebody waited for. */
    void answered(OutboxEntry entry) {
        if (entry.lane() == Lane.INTERACTIVE) {
            interactive.record(since(entry.due()));
        }
    }

    /** None, if the clock was set back meanwhile. */
    private Duration since(Instant at) {
        var passed = Duration.between(at, clock.instant());
        return passed.isNegative() ? Duration.ZERO : passed;
    }
}
