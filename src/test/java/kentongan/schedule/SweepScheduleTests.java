package kentongan.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.quartz.autoconfigure.QuartzAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.dao.DataAccessResourceFailureException;

class SweepScheduleTests {

    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");

    private final ApplicationContextRunner program = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(QuartzAutoConfiguration.class))
            .withUserConfiguration(SweepSchedule.class)
            .withPropertyValues("spring.quartz.job-store-type=memory")
            .withBean(Clock.class, () -> Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void runsEachSweepAgainAndAgainByTheProgramsClock() {
        var one = new AtomicInteger();
        var seen = new AtomicReference<Instant>();
        var other = new AtomicInteger();
        program.withBean(
                        "one",
                        Sweep.class,
                        () -> sweep("one", now -> {
                            one.incrementAndGet();
                            seen.set(now);
                        }))
                .withBean("other", Sweep.class, () -> sweep("other", now -> other.incrementAndGet()))
                .run(context -> await().untilAsserted(() -> {
                    assertThat(one.get()).isGreaterThan(2);
                    assertThat(other.get()).isGreaterThan(2);
                    assertThat(seen.get()).isEqualTo(NOW);
                }));
    }

    @Test
    void goesOnAfterTheStoreWasAwayOrASweepFailed() {
        var runs = new AtomicInteger();
        program.withBean(
                        Sweep.class,
                        () -> sweep("troubled", now -> {
                            switch (runs.incrementAndGet()) {
                                case 1 -> throw new DataAccessResourceFailureException("away");
                                case 2 -> throw new IllegalStateException("broken");
                                default -> {}
                            }
                        }))
                .run(context ->
                        await().untilAsserted(() -> assertThat(runs.get()).isGreaterThan(3)));
    }

    @Test
    void runsNoSweepTwiceAtATime() {
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        var runs = new AtomicInteger();
        program.withBean(
                        Sweep.class,
                        () -> sweep("slow", now -> {
                            most.accumulateAndGet(running.incrementAndGet(), Math::max);
                            await().pollDelay(Duration.ofMillis(50)).until(() -> true);
                            running.decrementAndGet();
                            runs.incrementAndGet();
                        }))
                .run(context ->
                        await().untilAsserted(() -> assertThat(runs.get()).isGreaterThan(4)));

        assertThat(most.get()).isEqualTo(1);
    }

    private static Sweep sweep(String name, Consumer<Instant> does) {
        return new Sweep() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Duration every() {
                return Duration.ofMillis(10);
            }

            @Override
            public void sweep(Instant now) {
                does.accept(now);
            }
        };
    }
}
