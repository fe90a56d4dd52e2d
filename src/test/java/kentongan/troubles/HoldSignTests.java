package kentongan.troubles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HoldSignTests {

    private static final Instant START = Instant.parse("2026-11-24T01:00:00Z");

    private Optional<Instant> end = Optional.empty();
    private final HoldSign sign = new HoldSign(() -> end);

    @Test
    void aPauseOfMoreThanFiveMinutesIsTroubleUntilItEnds() {
        end = Optional.of(START.plusSeconds(400));

        assertThat(sign.look(START)).isEqualTo(Sighting.trouble(6));
        assertThat(sign.look(START.plusSeconds(390))).isEqualTo(Sighting.trouble(6));

        end = Optional.empty();
        assertThat(sign.look(START.plusSeconds(401))).isEqualTo(Sighting.none());
    }

    @Test
    void shortPausesAreNoneUnlessOneFollowsTheOther() {
        end = Optional.of(START.plusSeconds(200));
        assertThat(sign.look(START)).isEqualTo(Sighting.unknown());

        end = Optional.of(START.plusSeconds(390));
        assertThat(sign.look(START.plusSeconds(190))).isEqualTo(Sighting.trouble(6));
    }
}
