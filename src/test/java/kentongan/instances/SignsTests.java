package kentongan.instances;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SignsTests {

    private static final Instant NOON = Instant.parse("2026-11-24T03:00:00Z");
    private static final Duration TERM = Duration.ofSeconds(15);

    private final AtomicLong nanos = new AtomicLong();
    private final Signs signs = new Signs(TERM, nanos::get);

    private boolean isDead(Instant sign, Instant now) {
        return signs.isDead("it", sign, now);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void whoChangesTheirSignLives() {
        for (int beat = 0; beat < 100; beat++) {
            var now = NOON.plusSeconds(beat);
            assertThat(isDead(now.plus(TERM), now)).isFalse();
            pass(TERM.minusMillis(1));
        }
    }

    @Test
    void whoDoesNotIsDeadWhenTheirTermHasPassedHere() {
        isDead(NOON, NOON.minus(TERM));
        isDead(NOON.plusSeconds(5), NOON);

        pass(TERM.minusMillis(1));
        assertThat(isDead(NOON.plusSeconds(5), NOON)).isFalse();
        pass(Duration.ofMillis(1));
        assertThat(isDead(NOON.plusSeconds(5), NOON)).isTrue();
    }

    @Test
    void aClockThatIsSetHereOrThereMakesNobodyDead() {
        isDead(NOON.plus(TERM), NOON);
        pass(Duration.ofSeconds(1));

        assertThat(isDead(NOON.plus(TERM), NOON.plusSeconds(90))).isFalse();
        assertThat(isDead(NOON.minusSeconds(300), NOON.plusSeconds(91))).isFalse();
    }

    @Test
    void norDoesItKeepTheDeadAlive() {
        isDead(NOON.plus(TERM), NOON);
        pass(TERM);

        assertThat(isDead(NOON.plus(TERM), NOON.minusSeconds(3600))).isTrue();
    }

    @Test
    void atFirstSightTheSignIsBelieved() {
        assertThat(signs.isDead("dead for a minute", NOON, NOON.plusSeconds(60)))
                .isTrue();

        assertThat(signs.isDead("for four seconds more", NOON.plusSeconds(4), NOON))
                .isFalse();
        pass(Duration.ofSeconds(4));
        assertThat(signs.isDead("for four seconds more", NOON.plusSeconds(4), NOON))
                .isTrue();
    }

    @Test
    void butNoLongerThanForATerm() {
        assertThat(isDead(NOON.plusSeconds(3600), NOON)).isFalse();
        pass(TERM);

        assertThat(isDead(NOON.plusSeconds(3600), NOON)).isTrue();
    }

    @Test
    void whoIsForgottenIsSeenForTheFirstTimeAgain() {
        isDead(NOON.plus(TERM), NOON);
        signs.retain(List.of());
        pass(TERM);

        assertThat(isDead(NOON.plus(TERM), NOON)).isFalse();
    }
}
