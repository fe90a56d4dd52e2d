package kentongan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.locks.LockSupport;
import kentongan.bench.Updates.Tap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** People tap while the announcement still goes out, and while thousands of messages wait. */
@Benchmark
@Isolated
class TapDuringBroadcastBenchmark {

    private static final int TAPS = 500;
    private static final int BAR = 100;

    /** So many have tapped before what is measured begins: a program is slower in its first seconds. */
    private static final int WARM = 50;

    @Test
    void atThirtyASecond() throws Exception {
        tap(1_500, 30, Duration.ZERO);
    }

    @Test
    void atThirtyASecondWithLatency() throws Exception {
        tap(1_500, 30, Duration.ofMillis(100));
    }

    @Test
    void whileTenThousandWait() throws Exception {
        tap(10_600, 30, Duration.ZERO);
    }

    @Test
    void atTheRateThatIsPaidFor() throws Exception {
        tap(20_000, 1_000, Duration.ZERO);
    }

    private static void tap(int recipients, int rate, Duration latency) throws Exception {
        try (var office = BenchOffice.of(recipients, rate, latency).start()) {
            var announced = office.announce("Apel pagi dipindahkan ke halaman belakang");
            announced.awaitReached(WARM, Duration.ofSeconds(60));
            tapEach(office, announced, WARM, Duration.ofMillis(40));
            var taps = tapEach(office, announced, TAPS, Duration.ofMillis(Math.max(20, 900 / rate)));
            taps.awaitAnswers(Duration.ofSeconds(30));
            var waited = recipients - announced.reached();
            var p99 = taps.aboveTheNetwork(0.99);
            Bars.measured(
                    "c" + rate + latency.toMillis() + recipients,
                    Bars.format(
                            "tap during a broadcast at %d/s, latency %d ms, %,d waiting",
                            rate, latency.toMillis(), waited),
                    "p99 <= 100 ms above the network",
                    Bars.format(
                            "p50 %.0f ms, p99 %.0f ms (whole %.0f, %.0f)",
                            taps.aboveTheNetwork(0.5), p99, taps.whole(0.5), taps.whole(0.99)),
                    p99 <= BAR);
            assertThat(taps.answeredWith("Mengerti")).isEqualTo(taps.all().size());
            assertThat(waited).as("still waiting").isPositive();
        }
    }

    /** Each who has got it and not yet tapped taps; waits for more where all have. */
    private static Taps tapEach(BenchOffice office, Announced announced, int count, Duration between) {
        var skip = announced.copies().size() >= WARM && count == TAPS ? WARM : 0;
        var taps = new ArrayList<Tap>();
        while (taps.size() < count) {
            var copies = announced.copies();
            if (skip + taps.size() < copies.size()) {
                var copy = copies.get(skip + taps.size());
                taps.add(office.telegram().updates().tap(copy.chat(), copy.message(), copy.button()));
            }
            LockSupport.parkNanos(between.toNanos());
        }
        return new Taps(taps);
    }
}
