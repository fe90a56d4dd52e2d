package kentongan.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import kentongan.bench.Arrivals.Arrival;
import kentongan.bench.Arrivals.Fate;
import kentongan.bench.Arrivals.Lane;
import org.junit.jupiter.api.Test;

/** Answers get lost, servers stumble, Telegram asks for a pause. */
@Benchmark
class MishapBenchmark {

    private static final int RATE = 30;
    private static final double PART = 0.02;
    private static final int MANY = 1_000;
    private static final int FEW = 400;
    private static final double MILLI = 1e6;

    /** A call that was on its way when the pause began could not know of it. */
    private static final long ON_ITS_WAY = Duration.ofMillis(300).toNanos();

    @Test
    void everybodyGetsItThoughAnswersAreLost() throws Exception {
        try (var office = BenchOffice.of(MANY, RATE, Duration.ofMillis(20)).start()) {
            office.telegram().mishaps(new Mishaps(2026, PART, PART));
            var announced = office.announce("Rapat dipindah ke aula").awaitReached(MANY / 2, Duration.ofSeconds(90));
            var pause = pause(office, Duration.ofSeconds(5));
            await("that all were tried").atMost(Duration.ofSeconds(120)).until(() -> tried(office) == MANY);
            office.telegram().mishaps(Mishaps.NONE);
            announced.awaitReached(MANY, Duration.ofSeconds(120));
            announced.awaitBoard("belum menjawab " + MANY, Duration.ofSeconds(90));
            var doubles = announced.doubles().size();
            Bars.measured(
                    "f",
                    Bars.format("%,d messages, 2 %% lost answers, 2 %% 5xx, one 429 of 5 s", MANY),
                    "0 lost, doubles marked, none in the wait",
                    Bars.format(
                            "%d lost, %d doubles (%d unmarked), %d sent in the wait",
                            MANY - announced.reached(), doubles, announced.unmarkedDoubles(), pause.during()),
                    pause.during() == 0 && announced.unmarkedDoubles() == 0);
            assertThat(announced.unmarkedDoubles()).isZero();
            assertThat(pause.during()).isZero();
        }
    }

    @Test
    void aPauseOfTwentySecondsIsKept() throws Exception {
        try (var office = BenchOffice.of(FEW, RATE, Duration.ofMillis(20)).start()) {
            var announced = office.announce("Kantor tutup lebih awal").awaitReached(FEW / 4, Duration.ofSeconds(60));
            var pause = pause(office, Duration.ofSeconds(20));
            announced.awaitReached(FEW, Duration.ofSeconds(90));
            var resumed = pause.resumedAfterMillis();
            Bars.measured(
                    "g",
                    "a 429 with retry_after 20 s",
                    "none sent in it, resumes <= 1 s after, 0 lost",
                    Bars.format(
                            "%d sent in it, resumed after %.0f ms, %d lost",
                            pause.during(), resumed, FEW - announced.reached()),
                    pause.during() == 0 && resumed <= 1_000);
            assertThat(pause.during()).isZero();
            assertThat(announced.doubles()).isEmpty();
        }
    }

    /** How a pause that Telegram asked for went. */
    private record Pause(int during, double resumedAfterMillis) {}

    /** Asks for a pause with the next call, and waits for the first message after it. */
    private static Pause pause(BenchOffice office, Duration length) {
        var end = office.telegram().limits().pause(length.toNanos());
        var arrivals = office.telegram().arrivals();
        var from = arrivals.size();
        await("the first message after the pause")
                .atMost(length.plusSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> arrivals.since(from).stream().anyMatch(it -> isSentAfter(it, end)));
        var told = arrivals.since(from).stream()
                .filter(it -> it.fate() == Fate.TOO_MANY)
                .mapToLong(it -> it.nanos())
                .min()
                .orElse(end);
        var during = arrivals.since(from).stream()
                .filter(it -> it.lane() == Lane.SEND && it.nanos() - told > ON_ITS_WAY && it.nanos() - end < 0)
                .count();
        var resumed = arrivals.since(from).stream()
                .filter(it -> isSentAfter(it, end))
                .mapToLong(it -> it.nanos() - end)
                .min()
                .orElseThrow();
        return new Pause((int) during, resumed / MILLI);
    }

    private static boolean isSentAfter(Arrival arrival, long nanos) {
        return arrival.lane() == Lane.SEND && arrival.isShown() && arrival.nanos() - nanos >= 0;
    }

    private static long tried(BenchOffice office) {
        return office
                .telegram()
                .arrivals()
                .where(it -> it.lane() == Lane.SEND && it.chat() != BenchOffice.HEAD && it.fate() != Fate.TOO_MANY)
                .stream()
                .map(it -> it.chat())
                .distinct()
                .count();
    }
}
