package kentongan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** An announcement at what Telegram allows everybody, 30 a second. */
@Benchmark
@Isolated
class BroadcastBenchmark {

    private static final int RATE = 30;
    private static final Duration FAR = Duration.ofMillis(100);
    private static final int RECIPIENTS =
            Integer.getInteger("bench.recipients", Boolean.getBoolean("bench.full") ? 10_000 : 2_000);

    /** Both at once, since either leaves the machine idle most of the time. */
    @Test
    void nearAndFar() throws Exception {
        var both = Executors.newFixedThreadPool(2);
        try {
            for (var each : both.invokeAll(List.of(() -> broadcast(Duration.ZERO), () -> broadcast(FAR)))) {
                each.get();
            }
        } finally {
            both.shutdownNow();
        }
    }

    private static Announced broadcast(Duration latency) throws Exception {
        try (var office = BenchOffice.of(RECIPIENTS, RATE, latency).start()) {
            var announced = office.announce("Upacara besok pukul tujuh di lapangan")
                    .awaitReached(RECIPIENTS, Duration.ofSeconds(60 + RECIPIENTS / 25));
            var efficiency = 100 * announced.rate() / RATE;
            var most = announced.mostInASecond();
            var tooMany = office.telegram().arrivals().tooMany();
            Bars.measured(
                    "a" + latency.toMillis(),
                    Bars.format("%,d recipients at 30/s, latency %d ms", RECIPIENTS, latency.toMillis()),
                    ">= 97 %, <= 30 in a second, 0 x 429",
                    Bars.format("%.1f %%, %d in a second, %d x 429", efficiency, most, tooMany),
                    efficiency >= 97 && most <= RATE && tooMany == 0);
            assertThat(announced.doubles()).isEmpty();
            assertThat(most).isLessThanOrEqualTo(RATE);
            assertThat(tooMany).isZero();
            return announced;
        }
    }
}
