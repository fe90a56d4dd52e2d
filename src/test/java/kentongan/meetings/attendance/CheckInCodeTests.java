package kentongan.meetings.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckInCodeTests {

    private static final String SECRET = "a secret of one check-in";

    /** The code that is shown from 09:00:00 to 09:00:30; the one before and the one after are others. */
    private static final String CODE = CheckInCode.at(SECRET, Instant.parse("2026-11-25T00:00:00Z"));

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T23:59:29.999Z, false",
        "2026-11-24T23:59:59.999Z, false",
        "2026-11-25T00:00:00Z, true",
        "2026-11-25T00:00:00.001Z, true",
        "2026-11-25T00:00:29Z, true",
        "2026-11-25T00:00:29.999Z, true",
        "2026-11-25T00:00:30Z, true",
        "2026-11-25T00:00:30.001Z, true",
        "2026-11-25T00:00:39.999Z, true",
        "2026-11-25T00:00:40Z, false",
        "2026-11-25T00:00:40.001Z, false",
        "2026-11-25T00:00:59.999Z, false",
        "2026-11-25T00:01:00Z, false",
        "2026-11-25T00:01:05Z, false"
    })
    void aCodeIsTakenInItsWindowAndTenSecondsMore(Instant at, boolean isTaken) {
        assertThat(CheckInCode.accepts(SECRET, CODE, at)).isEqualTo(isTaken);
    }

    @Test
    void everySecondOfAnHourTakesTheCodeShown() {
        var start = Instant.parse("2026-11-25T00:00:00Z");
        IntStream.range(0, 3600).forEach(second -> {
            var at = start.plusSeconds(second);
            var shown = CheckInCode.at(SECRET, at);
            var before = CheckInCode.at(SECRET, at.minusSeconds(30));
            assertThat(shown).matches("\\d{4}");
            assertThat(CheckInCode.accepts(SECRET, shown, at)).isTrue();
            assertThat(CheckInCode.accepts(SECRET, before, at))
                    .as("second %s", second)
                    .isEqualTo(second % 30 < 10 || before.equals(shown));
        });
    }

    @ParameterizedTest
    @CsvSource({"0, 2", "9, 2", "10, 1", "29, 1"})
    void ofAllCodesOnlyThoseAreTaken(int second, int most) {
        var at = Instant.parse("2026-11-25T00:00:00Z").plusSeconds(second);

        assertThat(IntStream.range(0, 10_000)
                        .mapToObj(it -> String.format("%04d", it))
                        .filter(it -> CheckInCode.accepts(SECRET, it, at)))
                .hasSize(most);
    }

    @Test
    void theCodeFollowsFromSecretAndTimeAlone() {
        var at = Instant.parse("2026-11-25T00:00:12Z");

        assertThat(CheckInCode.at(SECRET, at)).isEqualTo(CODE).isEqualTo(CheckInCode.at(SECRET, at.plusSeconds(17)));
        assertThat(IntStream.range(0, 120)
                        .mapToObj(it -> CheckInCode.at(SECRET, at.plusSeconds(30L * it)))
                        .distinct())
                .as("codes of an hour")
                .hasSizeGreaterThan(110);
        assertThat(CheckInCode.at("another", at)).isNotEqualTo(CODE);
    }
}
