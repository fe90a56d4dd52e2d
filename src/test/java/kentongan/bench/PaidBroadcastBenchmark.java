package kentongan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Announcements at the paid rate, 1000 a second: how fast, at what cost, and whether the cost grows with the office. */
@Benchmark
@Isolated
class PaidBroadcastBenchmark {

    private static final int RATE = 1_000;
    private static final int LARGE = Integer.getInteger("bench.large", 50_000);

    /** A program that has just started spends more on compiling itself than on sending. */
    private static final int WARM = 6_000;

    private static final double FLAT = 1.3;

    private static final Map<Integer, Double> COSTS = new ConcurrentSkipListMap<>();

    static IntStream sizes() {
        return IntStream.of(1_000, 10_000, LARGE, 2 * LARGE).limit(Boolean.getBoolean("bench.full") ? 4 : 3);
    }

    @AfterAll
    static void theCostDoesNotGrow() {
        var costs = COSTS.values().stream().mapToDouble(it -> it).summaryStatistics();
        Bars.measured(
                "b3",
                "CPU per 1,000 messages from " + COSTS.keySet() + " recipients",
                "flat",
                Bars.format("%.2f to %.2f s", costs.getMin(), costs.getMax()),
                costs.getMax() <= FLAT * costs.getMin());
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void theRateIsUsed(int recipients) throws Exception {
        try (var office = BenchOffice.of(recipients, RATE, Duration.ZERO).start()) {
            for (int sent = 0, round = 1; sent < WARM && recipients < LARGE; sent += recipients, round++) {
                office.announce("Pemanasan nomor " + round).awaitReached(recipients, Duration.ofSeconds(120));
            }
            var before = office.program().cpuSeconds();
            var announced = office.announce("Gaji dibayar hari ini juga")
                    .awaitReached(recipients, Duration.ofSeconds(90 + recipients / 100));
            var cost = (office.program().cpuSeconds() - before) * 1_000 / recipients;
            COSTS.put(recipients, cost);
            report(recipients, announced, cost, office);
            assertThat(announced.doubles()).isEmpty();
            assertThat(announced.mostInASecond()).isLessThanOrEqualTo(RATE);
            assertThat(office.telegram().arrivals().tooMany()).isZero();
        }
    }

    private static void report(int recipients, Announced announced, double cost, BenchOffice office) throws Exception {
        Bars.measured(
                "b1" + Bars.format("%07d", recipients),
                Bars.format("%,d recipients at 1000/s, paid", recipients),
                recipients < LARGE ? "" : ">= 850/s",
                Bars.format(
                        "%.0f/s, %d in a second, %d x 429, first after %.1f s, %d MB",
                        announced.rate(),
                        announced.mostInASecond(),
                        office.telegram().arrivals().tooMany(),
                        announced.untilTheFirst(),
                        office.program().mostResidentMegabytes()),
                recipients < LARGE || announced.rate() >= 850);
        Bars.measured(
                "b2" + Bars.format("%07d", recipients),
                Bars.format("CPU per 1,000 messages, %,d recipients", recipients),
                "<= 1.0 s",
                Bars.format("%.2f s", cost),
                cost <= 1);
    }
}
