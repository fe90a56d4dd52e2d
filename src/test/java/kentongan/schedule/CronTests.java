package kentongan.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CronTests {

    private static final ZoneId SORONG = ZoneId.of("Asia/Jayapura");
    private static final Instant TUESDAY = Instant.parse("2026-11-24T01:00:00Z");
    private static final Duration EIGHT_DAYS = Duration.ofDays(8);

    private final Cron fridays = Cron.parse("0 30 15 ? * FRI", SORONG, TUESDAY);

    @Test
    void comesInTheZonesTime() {
        // Friday 27 November, 15:30 in Sorong is 06:30 UTC
        assertThat(fridays.next(TUESDAY)).contains(Instant.parse("2026-11-27T06:30:00Z"));
    }

    @Test
    void knowsWhenItLastCame() {
        assertThat(fridays.latest(TUESDAY, EIGHT_DAYS)).contains(Instant.parse("2026-11-20T06:30:00Z"));
        assertThat(fridays.latest(Instant.parse("2026-11-27T06:29:59.999Z"), EIGHT_DAYS))
                .contains(Instant.parse("2026-11-20T06:30:00Z"));
        assertThat(fridays.latest(Instant.parse("2026-11-27T06:30:00Z"), EIGHT_DAYS))
                .contains(Instant.parse("2026-11-27T06:30:00Z"));
        assertThat(fridays.latest(TUESDAY, Duration.ofDays(3))).isEmpty();
    }

    @Test
    void keepsItsTimeOfDayWhereClocksChange() {
        var newYork = Cron.parse("0 0 9 ? * MON", ZoneId.of("America/New_York"), TUESDAY);

        // 2 March 2026 09:00 EST is 14:00 UTC, 9 March 09:00 EDT is 13:00 UTC
        assertThat(newYork.latest(Instant.parse("2026-03-03T00:00:00Z"), EIGHT_DAYS))
                .contains(Instant.parse("2026-03-02T14:00:00Z"));
        assertThat(newYork.latest(Instant.parse("2026-03-10T00:00:00Z"), EIGHT_DAYS))
                .contains(Instant.parse("2026-03-09T13:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "friday", "0 30 15 * * FRI", "0 30 25 ? * FRI", "30 15 * * 5"})
    void whatIsNoCronIsRefused(String cron) {
        assertThatThrownBy(() -> Cron.parse(cron, SORONG, TUESDAY)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 30 15 ? * FRI 2020", "0 0 0 30 2 ?"})
    void whatNeverComesIsRefused(String cron) {
        assertThatThrownBy(() -> Cron.parse(cron, SORONG, TUESDAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("never");
    }
}
