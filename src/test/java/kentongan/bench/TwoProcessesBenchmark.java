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
    void theOtherGoesOnPolling() throws Exception {
        try (var office = BenchOffice.in(STORE, RECIPIENTS, 30).start();
                var other = BenchProgram.start(office.command(), office.telegram(), folder, office.settings())) {
            killOneOfTwo("polling", office, other);
        }
    }

    @Test
    void theOtherGoesOnByWebhook() throws Exception {
        try (var office = BenchOffice.in(STORE, RECIPIENTS, 30)
                        .with("kentongan.telegram.webhook-url=https://office.example/telegram")
                        .start();
                var other = BenchProgram.start(office.command(), office.telegram(), folder, office.settings())) {
            office.telegram().bringing().to(office.program().port());
            office.telegram().bringing().to(other.port());
            killOneOfTwo("webhook", office, other);
        }
    }

    private void killOneOfTwo(String way, BenchOffice office, BenchProgram other) throws Exception {
        taps.clear();
        var announced =
                office.announce("Air mati sampai sore, " + way).awaitReached(RECIPIENTS / 4, Duration.ofSeconds(60));
        tapSome(office, announced, 100);
        office.program().kill();
        var killed = System.nanoTime();
        tapSome(office, announced, RECIPIENTS / 4);
        var fromHere = office.telegram().arrivals().size();
        announced.awaitReached(RECIPIENTS - MOST_IN_FLIGHT, Duration.ofSeconds(90));
        var all = new Taps(taps).awaitAnswers(Duration.ofSeconds(90));
        announced.awaitReached(RECIPIENTS, Duration.ofSeconds(90));
        announced.awaitBoard("Mengerti " + taps.size(), Duration.ofSeconds(60));
        report(way, announced, firstAnswer(killed) - killed, firstSend(office, fromHere) - killed);
        assertThat(all.unanswered()).isZero();
        assertThat(other.isAlive()).isTrue();
        assertThat(announced.unmarkedDoubles()).isZero();
    }

    private void report(String way, Announced announced, long answeredAgain, long sentAgain) {
        Bars.measured(
                "k" + way,
                "an instance killed, of two, " + way,
                "no tap lost, fail-over <= 30 s",
                Bars.format(
                        "%d of %d taps recorded, answers after %.1f s, messages after %.1f s, %d doubles (%d unmarked)",
                        taps.size(),
                        taps.size(),
                        answeredAgain / SECOND,
                        sentAgain / SECOND,
                        announced.doubles().size(),
                        announced.unmarkedDoubles()),
                Math.max(answeredAgain, sentAgain) <= BAR * SECOND);
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
