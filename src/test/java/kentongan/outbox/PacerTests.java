package kentongan.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PacerTests {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final long MILLI = Duration.ofMillis(1).toNanos();

    /** A call that was made: it arrives anywhere between its start and its answer. */
    private record Made(Pacer.Call call, long start, long answer) {}

    /** Makes so many calls as fast as the pacer lets, with these latencies in milliseconds; returns them all. */
    private static List<Made> run(Pacer pacer, int calls, Random random, int least, int most) {
        var made = new ArrayList<Made>();
        var underway = new PriorityQueue<>(Comparator.comparingLong(Made::answer));
        var now = 0L;
        while (made.size() < calls) {
            while (!underway.isEmpty() && underway.peek().answer() <= now) {
                var done = underway.remove();
                pacer.answered(done.call(), done.answer());
            }
            var wait = pacer.delay(now, 1);
            if (wait == 0) {
                var it = new Made(pacer.start(now, 1), now, now + (least + random.nextInt(most - least + 1)) * MILLI);
                made.add(it);
                underway.add(it);
            } else {
                var nextAnswer =
                        underway.isEmpty() ? Long.MAX_VALUE : underway.peek().answer();
                now = Math.min(now + wait, nextAnswer);
            }
        }
        return made;
    }

    @Test
    void anAnswerIsWaitedForWhereACallThatCountsHasNone() {
        var pacer = new Pacer(2, 0);
        var first = pacer.start(0, 1);
        pacer.start(SECOND / 2, 1);

        assertThat(pacer.waitsForAnswer(1)).isTrue();
        pacer.answered(first, SECOND);
        assertThat(pacer.waitsForAnswer(1)).isFalse();
        assertThat(pacer.waitsForAnswer(2)).isTrue();
    }

    private static int mostInAnySecond(List<Long> arrivals) {
        var sorted = new ArrayList<>(arrivals);
        Collections.sort(sorted);
        var most = 0;
        var first = 0;
        for (int last = 0; last < sorted.size(); last++) {
            while (sorted.get(last) - sorted.get(first) >= SECOND) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void neverMoreThanTheRateArriveInAnySecond(long seed) {
        var random = new Random(seed);
        var made = run(new Pacer(30, 0), 400, random, 1, 1500);

        for (int i = 0; i < 20; i++) {
            var arrivals = made.stream()
                    .map(it -> it.start() + (long) (random.nextDouble() * (it.answer() - it.start())))
                    .toList();
            assertThat(mostInAnySecond(arrivals)).isLessThanOrEqualTo(30);
        }
    }

    @Test
    void evenLateArrivalsBeforeEarlyOnesStayBelowTheRate() {
        var made = run(new Pacer(30, 0), 200, new Random(9), 5, 900);

        // the worst the network can do at each instant: everything before it as late, everything after it as early as
        // can be
        for (var at : made) {
            var arrivals = made.stream()
                    .map(it -> it.start() <= at.start()
                            ? Math.max(it.start(), Math.min(it.answer(), at.start()))
                            : it.start())
                    .toList();
            assertThat(mostInAnySecond(arrivals)).isLessThanOrEqualTo(30);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void fiveHundredTakeLessThanEighteenSeconds(long seed) {
        var made = run(new Pacer(30, SECOND), 500, new Random(seed), 10, 40);

        var end = made.stream().mapToLong(Made::answer).max().orElseThrow();
        assertThat(Duration.ofNanos(end)).isLessThan(Duration.ofMillis(17_800 + 1_000));
        assertThat(Duration.ofNanos(end - SECOND)).isLessThan(Duration.ofMillis(17_800));
    }

    @Test
    void catchesNothingUpAfterAStall() {
        var pacer = new Pacer(30, 0);
        var call = pacer.start(0, 1);
        pacer.answered(call, MILLI);

        var later = 60 * SECOND;
        assertThat(pacer.delay(later, 1)).isZero();
        pacer.start(later, 1);
        assertThat(pacer.delay(later, 1)).isGreaterThanOrEqualTo(SECOND / 60);
        pacer.start(later + SECOND / 60, 1);
        assertThat(pacer.delay(later + SECOND / 60, 1)).isGreaterThanOrEqualTo(SECOND / 30);
    }

    @Test
    void threadsThatWakeUpLateDoNotSlowItDown() {
        var pacer = new Pacer(30, 0);
        var now = 0L;
        for (int i = 0; i < 300; i++) {
            now += pacer.delay(now, 1) + 4 * MILLI;
            pacer.answered(pacer.start(now, 1), now + MILLI);
        }

        assertThat(Duration.ofNanos(now)).isLessThan(Duration.ofMillis(10_150));
    }

    @Test
    void startsNothingBeforeItsBeginningNorInAPause() {
        var pacer = new Pacer(30, SECOND);
        assertThat(pacer.delay(0, 1)).isEqualTo(SECOND);

        pacer.pause(SECOND, Duration.ofSeconds(7));
        assertThat(pacer.delay(2 * SECOND, 1)).isEqualTo(6 * SECOND);
        pacer.pause(2 * SECOND, Duration.ofSeconds(1));
        assertThat(pacer.delay(2 * SECOND, 1))
                .as("a shorter pause does not end a longer one")
                .isEqualTo(6 * SECOND);
        assertThat(pacer.delay(8 * SECOND, 1)).isZero();
    }

    @Test
    void aLostAnswerStopsTheOthersForSecondsOnly() {
        var pacer = new Pacer(2, 0);
        pacer.start(0, 1);
        var second = pacer.start(SECOND / 2, 1);
        pacer.answered(second, SECOND / 2 + MILLI);

        assertThat(Duration.ofNanos(pacer.delay(SECOND, 1))).isBetween(Duration.ofSeconds(1), Duration.ofMillis(2100));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void albumsCountAsAllTheirParts(long seed) {
        var random = new Random(seed);
        var pacer = new Pacer(30, 0);
        var arrivals = new ArrayList<Long>();
        var now = 0L;
        while (arrivals.size() < 600) {
            var messages = 1 + random.nextInt(10);
            now += pacer.delay(now, messages);
            var call = pacer.start(now, messages);
            var latency = random.nextInt(60) * MILLI;
            pacer.answered(call, now + latency);
            arrivals.addAll(Collections.nCopies(messages, now + latency / 2));
        }

        assertThat(mostInAnySecond(arrivals)).isLessThanOrEqualTo(30);
    }

    @Test
    void anAlbumLargerThanTheRateGoesAloneRatherThanNever() {
        var pacer = new Pacer(3, 0);

        pacer.answered(pacer.start(0, 10), MILLI);

        assertThat(pacer.delay(SECOND, 1)).isPositive().isLessThan(SECOND);
    }

    /** Makes calls over a network that takes so many milliseconds there and so many back at least; returns the arrivals. */
    private static List<Long> arrivals(Pacer pacer, int calls, Random random, int there, int back) {
        var arrivals = new ArrayList<Long>();
        var underway = new PriorityQueue<>(Comparator.comparingLong(Made::answer));
        var now = 0L;
        while (arrivals.size() < calls) {
            while (!underway.isEmpty() && underway.peek().answer() <= now) {
                var done = underway.remove();
                pacer.answered(done.call(), done.answer());
            }
            var wait = pacer.delay(now, 1);
            if (wait == 0) {
                var arrival = now + (there + random.nextInt(8)) * MILLI;
                var answer = arrival + (back + random.nextInt(8)) * MILLI;
                underway.add(new Made(pacer.start(now, 1), now, answer));
                arrivals.add(arrival);
            } else {
                var nextAnswer =
                        underway.isEmpty() ? Long.MAX_VALUE : underway.peek().answer();
                now = Math.min(now + wait, nextAnswer);
            }
        }
        return arrivals;
    }

    @ParameterizedTest
    @CsvSource({"0, 100", "50, 50", "100, 0", "80, 60"})
    void aLongWayCostsLittleOfTheRateWhicheverHalfOfItIsLong(int there, int back) {
        var arrivals = arrivals(new Pacer(30, 0), 3_000, new Random(there), there, back);

        assertThat(mostInAnySecond(arrivals)).isLessThanOrEqualTo(30);
        var settled = arrivals.subList(300, arrivals.size());
        var seconds = (double) (settled.get(settled.size() - 1) - settled.get(0)) / SECOND;
        assertThat(settled.size() / seconds).isGreaterThan(0.97 * 30);
    }
}
