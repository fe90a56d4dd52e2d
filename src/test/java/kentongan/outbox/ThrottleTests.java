package kentongan.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ThrottleTests {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Throttle throttle = new Throttle();

    @Test
    void withoutAPauseAllIsAllowed() {
        assertThat(throttle.rate(30, SECOND)).isEqualTo(30);
    }

    @Test
    void afterAPauseItStartsAtHalfAndIsBackWithinAMinuteEvenly() {
        throttle.tooFast(0, 20 * SECOND);

        assertThat(throttle.rate(1000, 20 * SECOND)).isEqualTo(500);
        assertThat(throttle.rate(1000, 35 * SECOND)).isEqualTo(750);
        assertThat(throttle.rate(1000, 50 * SECOND)).isEqualTo(1000);
        assertThat(throttle.rate(1000, 500 * SECOND)).isEqualTo(1000);
    }

    @Test
    void aSecondPauseOnTheWayHalvesWhatWasReachedAndOneMessageASecondIsTheLeast() {
        throttle.tooFast(0, 0);
        throttle.tooFast(15 * SECOND, 16 * SECOND);
        assertThat(throttle.rate(1000, 16 * SECOND)).isEqualTo(375);

        for (int i = 0; i < 20; i++) {
            throttle.tooFast(17 * SECOND, 18 * SECOND);
        }
        assertThat(throttle.rate(30, 18 * SECOND)).isEqualTo(1);
    }
}
