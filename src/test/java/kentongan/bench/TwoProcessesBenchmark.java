package kentongan.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import kentongan.bench.Arrivals.Lane;
import kentongan.bench.Updates.Tap;
import kentongan.office.Member;
import kentongan.storage.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two instances on one store over the network: the embedded one's server in the test's process, unless {@code TEST_MONGODB_URI} names a
 * MongoDB. The one that polls and sends is killed while an announcement goes out and people tap.
 */
@Benchmark
class TwoProcessesBenchmark {

    private static final int RECIPIENTS = 600;
    private static final int MOST_IN_FLIGHT = 5;
    private static final double SECOND = 1e9;
    private static final int BAR = 30;

    @RegisterExtension
    static final TestStore STORE = new TestStore(Member.class);

    @TempDir
    Path folder;

    private final ArrayList<Tap> taps = new ArrayList<>();

    @Test
    void theOtherGoesOn() throws Exception {
        try (var office = BenchOffice.in(STORE, RECIPIENTS, 30).start();
                var other = BenchProgram.start(office.telegram(), folder, office.settings())) {
            var announced =
                    office.announce("Air mati sampai sore").awaitReached(RECIPIENTS / 4, Duration.ofSeconds(60));
            tapSome(office, announced, 100);
            office.program().kill();
            var killed = System.nanoTime();
            tapSome(office, announced, RECIPIENTS / 4);
            var fromHere = office.telegram().arrivals().size();
            announced.awaitReached(RECIPIENTS - MOST_IN_FLIGHT, Duration.ofSeconds(90));
            var all = new Taps(taps).awaitAnswers(Duration.ofSeconds(90));
            announced.awaitReached(RECIPIENTS, Duration.ofSeconds(90));
            announced.awaitBoard("Mengerti " + taps.size(), Duration.ofSeconds(60));

            var sentAgain = (firstSend(office, fromHere) - killed) / SECOND;
            var answeredAgain = (firstAnswer(killed) - killed) / SECOND;
            Bars.measured(
                    "k",
                    "an instance killed, of two, polling",
                    "no tap lost, fail-over <= 30 s",
                    Bars.format(
                            "%d of %d taps recorded, answers after %.1f s, messages after %.1f s, %d doubles (%d unmarked)",
                            taps.size(),
                            taps.size(),
                            answeredAgain,
                            sentAgain,
                            announced.doubles().size(),
                            announced.unmarkedDoubles()),
                    answeredAgain <= BAR && sentAgain <= BAR);
            assertThat(all.unanswered()).isZero();
            assertThat(other.isAlive()).isTrue();
            assertThat(announced.unmarkedDoubles()).isZero();
        }
    }

    /** Taps of those who have it, until so many have tapped. */
    private void tapSome(BenchOffice office, Announced announced, int upTo) {
        var copies = announced.copies();
        for (int next = taps.size(); next < Math.min(upTo, copies.size()); next++) {
            var copy = copies.get(next);
            taps.add(office.telegram().updates().tap(copy.chat(), copy.message(), copy.button()));
        }
    }

    private static long firstSend(BenchOffice office, int from) {
        return await().until(
                        () -> office.telegram().arrivals().since(from).stream()
                                .filter(it -> it.lane() == Lane.SEND && it.isShown())
                                .mapToLong(it -> it.nanos())
                                .min(),
                        it -> it.isPresent())
                .orElseThrow();
    }

    private long firstAnswer(long killed) {
        return taps.stream()
                .mapToLong(it -> it.answered)
                .filter(it -> it - killed > 0)
                .min()
                .orElse(killed);
    }
}
