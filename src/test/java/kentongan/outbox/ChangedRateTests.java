package kentongan.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pacer while its rate changes. */
class ChangedRateTests {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final long MILLI = Duration.ofMillis(1).toNanos();

    /** A call that is under way. */
    private record Made(Pacer.Call call, long answer) {}

    /** A call and the rate that was in force when it started. */
    private record Allowed(int rate, long start, long answer) {}

    /** Runs for so many simulated seconds while the rate changes again and again. */
    private static List<Allowed> runChanging(Random random, int seconds) {
        var made = new ArrayList<Allowed>();
        var underway = new PriorityQueue<>(Comparator.comparingLong(Made::answer));
        var rate = 30;
        var pacer = new Pacer(rate, 0);
        var nextChange = SECOND;
        for (var now = 0L; now < seconds * SECOND; ) {
            while (!underway.isEmpty() && underway.peek().answer() <= now) {
                var done = underway.remove();
                pacer.answered(done.call(), done.answer());
            }
            if (now >= nextChange) {
                rate = 1 + random.nextInt(60);
                pacer.limit(rate, now);
                nextChange = now + random.nextInt(1_800) * MILLI;
            }
            var wait = pacer.delay(now, 1);
            if (wait == 0) {
                var answer = now + (1 + random.nextInt(400)) * MILLI;
                underway.add(new Made(pacer.start(now, 1), answer));
                made.add(new Allowed(rate, now, answer));
            } else {
                var nextAnswer =
                        underway.isEmpty() ? Long.MAX_VALUE : underway.peek().answer();
                now = Math.min(Math.min(now + wait, nextAnswer), Math.max(nextChange, now + 1));
            }
        }
        return made;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void howeverTheRateChangesNoSecondHoldsMoreThanWasAllowedWhenItsLastCallStarted(long seed) {
        var random = new Random(seed);
        var made = runChanging(random, 60);

        for (int round = 0; round < 10; round++) {
            var arrivals = made.stream()
                    .map(it -> it.start() + (long) (random.nextDouble() * (it.answer() - it.start())))
                    .toList();
            var order = IntStream.range(0, made.size())
                    .boxed()
                    .sorted(Comparator.comparing(arrivals::get))
                    .toList();
            for (int from = 0; from < order.size(); from++) {
                var last = order.get(from);
                for (int to = from; to < order.size(); to++) {
                    if (arrivals.get(order.get(to)) - arrivals.get(order.get(from)) >= SECOND) {
                        break;
                    }
                    last = Math.max(last, order.get(to));
                    assertThat(to - from + 1).isLessThanOrEqualTo(made.get(last).rate());
                }
            }
        }
    }

    @Test
    void aHigherRateIsUsedAtOnceAndALowerOneHoldsBackWhatWentBefore() {
        var pacer = new Pacer(1, 0);
        pacer.answered(pacer.start(0, 1), MILLI);
        pacer.limit(10, 2 * MILLI);
        assertThat(Duration.ofNanos(pacer.delay(2 * MILLI, 1))).isLessThan(Duration.ofMillis(101));

        var now = 2 * MILLI;
        for (int i = 0; i < 8; i++) {
            now += pacer.delay(now, 1);
            pacer.answered(pacer.start(now, 1), now + MILLI);
        }
        pacer.limit(2, now);
        assertThat(Duration.ofNanos(pacer.delay(now, 1)))
                .as("until only one of them went less than a second ago")
                .isGreaterThan(Duration.ofMillis(850));
    }

    @Test
    void aRateThatRisesInAPauseDoesNotEndIt() {
        var pacer = new Pacer(2, 0);
        pacer.pause(0, Duration.ofSeconds(7));
        pacer.limit(30, SECOND);

        assertThat(pacer.delay(SECOND, 1)).isEqualTo(6 * SECOND);
    }
}
