package kentongan.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import kentongan.simulator.botapi.CallRecord;
import kentongan.simulator.world.Tap;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** An office of 500: nobody is missed, no limit is broken, and every tap counts while the announcement still goes out. */
@Order(4)
class LargeOfficeStoryTests {

    private static final String WORDS = "Upacara besok pukul 7 di lapangan";

    @Test
    void fiveHundredGetItAndAnswerWhileItGoesOut() throws Exception {
        try (var program = TestOffice.start("kentongan.language=id")) {
            var office = LargeOffice.setUp(program.telegram());
            program.telegram().journal().clear();

            var board = office.announces(WORDS);
            var taps = everybodyTaps(office);
            office.awaitReached(WORDS, LargeOffice.STAFF);
            var last = taps.get();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> answers(office, last).size() == LargeOffice.STAFF);

            var answered = System.nanoTime();
            board.reads("Mengerti 500").reads("belum menjawab 0");
            print(office, seconds(answered), last);
            assertThat(answers(office, last))
                    .allSatisfy(it -> assertThat(it.text()).contains("Mengerti"));
            assertThat(office.staff())
                    .allSatisfy(it -> assertThat(LargeOffice.got(it, WORDS)).hasSize(1));
            assertThat(program.telegram().journal().tooManyRequests()).isZero();
            assertThat(program.telegram().journal().maxInAnySlidingSecond()).isLessThanOrEqualTo(30);
            assertThat(program.telegram().journal().invalidRequests()).isEmpty();
        }
    }

    /** When half have it these tap within five seconds, the others within a second of getting it. */
    private static Future<List<String>> everybodyTaps(LargeOffice office) {
        var finger = Executors.newSingleThreadExecutor();
        var taps = finger.submit(() -> {
            office.awaitReached(WORDS, LargeOffice.STAFF / 2);
            var waiting = new ArrayList<>(office.staff());
            Collections.shuffle(waiting, new Random(1));
            var callbacks = new ArrayList<String>();
            while (!waiting.isEmpty()) {
                var next = waiting.stream()
                        .filter(it -> !LargeOffice.got(it, WORDS).isEmpty())
                        .findFirst();
                next.ifPresent(it -> {
                    callbacks.add(LargeOffice.understands(it, WORDS));
                    waiting.remove(it);
                });
                TimeUnit.MILLISECONDS.sleep(18);
            }
            return List.copyOf(callbacks);
        });
        finger.shutdown();
        return taps;
    }

    private static List<Tap.Answer> answers(LargeOffice office, List<String> callbacks) {
        return callbacks.stream()
                .flatMap(id -> office.telegram().answerTo(id).stream())
                .toList();
    }

    /** For people to read; the suite does not judge by speed. */
    private static void print(LargeOffice office, double boardAfter, List<String> callbacks) {
        var nanos = answers(office, callbacks).stream()
                .mapToLong(Tap.Answer::afterNanos)
                .sorted()
                .toArray();
        System.out.printf(
                "500 people: sent within %.1f s; most in a sliding second %d; "
                        + "taps answered p50 %d ms, p99 %d ms, slowest %d ms; board right %.1f s after the last answer%n",
                span(office),
                office.telegram().journal().maxInAnySlidingSecond(),
                nanos[nanos.length / 2] / 1_000_000,
                nanos[nanos.length * 99 / 100] / 1_000_000,
                Arrays.stream(nanos).max().orElse(0) / 1_000_000,
                boardAfter);
    }

    /** From the arrival of the first copy to that of the last. */
    private static double span(LargeOffice office) {
        var calls = office.telegram().journal().callsTo("sendMessage").stream()
                .filter(call -> call.chatId() != TestOffice.HEAD)
                .mapToLong(CallRecord::arrivedNanos)
                .summaryStatistics();
        return (calls.getMax() - calls.getMin()) / 1e9;
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
