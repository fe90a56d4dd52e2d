package kentongan.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Known values, and what must hold of any times. */
class PercentilesTests {

    /** As R says: {@code quantile(c(…), p, type = 7)}. */
    @ParameterizedTest
    @CsvSource({
        "1 2 3 4 5 6 7 8 9 10, 50, 5.5",
        "1 2 3 4 5 6 7 8 9 10, 90, 9.1",
        "10 1 7 3, 50, 5",
        "10 1 7 3, 90, 9.1",
        "15 20 35 40 50, 40, 29",
        "42, 90, 42",
        "0 1000, 90, 900",
        "3 3 3, 50, 3"
    })
    void isWhatRSays(String millis, int percent, BigDecimal expected) {
        var times = Arrays.stream(millis.split(" ")).mapToLong(Long::parseLong).toArray();

        assertThat(millis(new Percentiles(times).at(percent))).isEqualByComparingTo(expected);
    }

    @Test
    void nothingHasNoPercentile() {
        assertThat(Times.of(new long[0])).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Percentiles(new long[0]));
    }

    static Stream<long[]> anyTimes() {
        var random = new Random(7);
        return IntStream.range(0, 500)
                .mapToObj(number -> random.longs(1 + random.nextInt(40), 0, random.nextBoolean() ? 5 : 4_000_000_000L)
                        .toArray());
    }

    @ParameterizedTest
    @MethodSource("anyTimes")
    void isExactBetweenTheClosestRanks(long[] times) {
        var sorted = times.clone();
        Arrays.sort(sorted);
        for (int percent = 0; percent <= 100; percent += 5) {
            var rank = BigDecimal.valueOf((long) (sorted.length - 1) * percent, 2);
            var below = sorted[rank.setScale(0, RoundingMode.FLOOR).intValueExact()];
            var above = sorted[rank.setScale(0, RoundingMode.CEILING).intValueExact()];
            var expected = BigDecimal.valueOf(above - below)
                    .multiply(rank.remainder(BigDecimal.ONE))
                    .add(BigDecimal.valueOf(below));

            assertThat(millis(new Percentiles(times).at(percent))).isEqualByComparingTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("anyTimes")
    void growsFromTheLeastToTheGreatestWhateverTheOrder(long[] times) {
        var all = new Percentiles(times);
        var reversed = new Percentiles(IntStream.range(0, times.length)
                .mapToLong(i -> times[times.length - 1 - i])
                .toArray());

        assertThat(all.at(0))
                .isEqualTo(Duration.ofMillis(LongStream.of(times).min().orElseThrow()));
        assertThat(all.at(100))
                .isEqualTo(Duration.ofMillis(LongStream.of(times).max().orElseThrow()));
        assertThat(IntStream.rangeClosed(0, 100).mapToObj(all::at)).isSorted();
        assertThat(all.at(90)).isEqualTo(reversed.at(90));
    }

    @ParameterizedTest
    @MethodSource("anyTimes")
    void aConstantMoreForEachIsThatMuchMore(long[] times) {
        var later = LongStream.of(times).map(it -> it + 1234).toArray();

        assertThat(new Percentiles(later).at(50))
                .isEqualTo(new Percentiles(times).at(50).plusMillis(1234));
    }

    private static BigDecimal millis(Duration time) {
        return BigDecimal.valueOf(time.toNanos(), 6);
    }
}
