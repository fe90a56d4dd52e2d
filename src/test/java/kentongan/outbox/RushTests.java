package kentongan.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RushTests {

    private static final long SECOND = 1_000_000_000L;

    private int waiting;
    private final Rush rush = new Rush(() -> waiting);

    @Test
    void fewWhoWaitAreNoRush() {
        waiting = Rush.MANY;
        assertThat(rush.isOn(0)).isFalse();
    }

    @Test
    void manyWhoWaitAreOneUntilTheyAreFew() {
        waiting = Rush.MANY + 1;
        assertThat(rush.isOn(0)).isTrue();
        assertThat(rush.isOn(9 * SECOND)).isTrue();
        waiting = Rush.MANY;
        assertThat(rush.isOn(9 * SECOND)).isFalse();
    }

    @Test
    void aRushThatDoesNotEndStopsGoingFirst() {
        waiting = 5_000;
        assertThat(rush.isOn(0)).isTrue();
        assertThat(rush.isOn(10 * SECOND)).isFalse();
        assertThat(rush.isOn(100 * SECOND)).isFalse();
    }

    @Test
    void theNextRushIsMeasuredFromItsOwnBeginning() {
        waiting = 5_000;
        rush.isOn(0);
        waiting = 0;
        rush.isOn(11 * SECOND);
        waiting = 5_000;
        assertThat(rush.isOn(12 * SECOND)).isTrue();
        assertThat(rush.isOn(21 * SECOND)).isTrue();
        assertThat(rush.isOn(22 * SECOND)).isFalse();
    }
}
