package kentongan.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import kentongan.bench.Updates.Tap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Ten thousand people have tapped while the program was away. */
@Benchmark
@Isolated
class TapStormBenchmark {

    private static final int TAPS = Integer.getInteger("bench.taps", 10_000);
    private static final int BAR = 1_300;
    private static final double SECOND = 1e9;

    @Test
    void allAreStoredAndAnswered() throws Exception {
        try (var office = BenchOffice.of(TAPS, 1_000, Duration.ZERO)) {
            sendToAllAndKill(office);
            var taps = tapAll(office);
            office.start();
            taps.awaitAnswers(Duration.ofSeconds(120));
            var stored = rate(taps, it -> it.confirmed);
            var answered = rate(taps, it -> it.answered);
            Bars.measured(
                    "d1",
                    Bars.format("%,d taps waiting at the start", TAPS),
                    ">= 1,300/s answered",
                    Bars.format("stored at %,.0f/s, answered at %,.0f/s", stored, answered),
                    answered >= BAR);
            assertThat(taps.answeredWith("Mengerti")).isEqualTo(TAPS);
        }
    }

    @Test
    void noneIsLostWhenItIsKilledInTheirMidst() throws Exception {
        try (var office = BenchOffice.of(TAPS, 1_000, Duration.ZERO)) {
            sendToAllAndKill(office);
            var taps = tapAll(office);
            office.start();
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> taps.unanswered() < TAPS * 2 / 3);
            office.program().kill();
            var answeredBefore = TAPS - taps.unanswered();
            var board = board(office);
            office.start();
            await("that all are counted")
                    .atMost(Duration.ofSeconds(120))
                    .until(() -> office.telegram()
                            .phones()
                            .text(BenchOffice.HEAD, board)
                            .contains("Mengerti " + TAPS));
            Bars.measured(
                    "d2",
                    Bars.format("%,d taps, killed after %,d answers", TAPS, answeredBefore),
                    "none lost",
                    Bars.format("%,d recorded, %d not answered in time", TAPS, taps.unanswered()),
                    true);
        }
    }

    private static int board(BenchOffice office) {
        return office.telegram()
                .phones()
                .button(BenchOffice.HEAD, "Ingatkan")
                .orElseThrow()
                .message();
    }

    private static void sendToAllAndKill(BenchOffice office) throws Exception {
        office.start();
        office.announce("Mohon dijawab segera").awaitReached(TAPS, Duration.ofSeconds(120));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> office.telegram()
                        .phones()
                        .saying(BenchOffice.HEAD, "belum menjawab " + TAPS)
                        .isPresent());
        office.program().kill();
    }

    private static Taps tapAll(BenchOffice office) {
        var telegram = office.telegram();
        return new Taps(
                telegram
                        .arrivals()
                        .where(it -> !it.button().isEmpty() && it.chat() != BenchOffice.HEAD && it.isShown())
                        .stream()
                        .map(it -> telegram.updates().tap(it.chat(), it.message(), it.button()))
                        .toList());
    }

    /** Taps a second from the arrival of the program's first poll with an offset to the last that this became true of. */
    private static double rate(Taps taps, java.util.function.ToLongFunction<Tap> when) {
        var times = taps.all().stream()
                .mapToLong(when)
                .filter(it -> it != 0)
                .sorted()
                .toArray();
        return times.length / ((times[times.length - 1] - times[0]) / SECOND);
    }
}
