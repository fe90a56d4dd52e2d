package kentongan.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatorClockTests {

    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

    @TempDir
    private Path folder;

    private final MovedClock machine = new MovedClock();
    private SimulatorClock clock;

    @BeforeEach
    void open() {
        clock = SimulatorClock.open(machine, folder.resolve("simulator"));
    }

    @Test
    void runsAsTheMachineDoes() {
        machine.advance(Duration.ofSeconds(5));

        assertThat(clock.instant()).isEqualTo(START.plusSeconds(5));
    }

    @Test
    void movesForwardAndRunsOn() {
        clock.moveBy(Duration.ofHours(1));
        clock.moveTo(START.plus(Duration.ofHours(3)));
        machine.advance(Duration.ofSeconds(5));

        assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofHours(3)).plusSeconds(5));
        assertThat(clock.machine().instant()).isEqualTo(START.plusSeconds(5));
    }

    @Test
    void aRestartDoesNotGoBack() {
        clock.moveBy(Duration.ofDays(2));
        machine.advance(Duration.ofMinutes(1));

        var again = SimulatorClock.open(machine, folder.resolve("simulator"));

        assertThat(again.instant()).isEqualTo(clock.instant());
    }

    @Test
    void neverMovesBackNorStaysWhereItIs() {
        clock.moveBy(Duration.ofHours(1));

        assertThatThrownBy(() -> clock.moveTo(START)).hasMessageContaining("only moves forward");
        assertThatThrownBy(() -> clock.moveBy(Duration.ZERO)).hasMessageContaining("only moves forward");
        assertThatThrownBy(() -> clock.moveBy(Duration.ofSeconds(Long.MIN_VALUE)))
                .hasMessageContaining("only moves forward");
        assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofHours(1)));
    }

    @Test
    void movesByAtMostSixtyDays() {
        assertThatThrownBy(() -> clock.moveBy(Duration.ofDays(60).plusSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("60 days");
        assertThatThrownBy(() -> clock.moveBy(Duration.ofSeconds(Long.MAX_VALUE)))
                .hasMessageContaining("60 days");

        clock.moveBy(Duration.ofDays(60));

        assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofDays(60)));
    }

    @Test
    void aFileThatCannotBeReadStopsTheStartWithASentence() throws IOException {
        Files.createDirectories(folder.resolve("simulator"));
        Files.writeString(folder.resolve("simulator/clock-ahead.txt"), "soon");

        assertThatThrownBy(() -> SimulatorClock.open(machine, folder.resolve("simulator")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("clock-ahead.txt");
    }

    @Test
    void pressesAndUpdatesDoNotGrowOldByAMove() {
        try (var telegram = new SimulatedTelegram(clock, "42:x", "bot")) {
            var aziza = telegram.addPerson(1, "Aziza", "");
            var message = aziza.says("/start");
            var press = aziza.forges(message, "x");

            clock.moveBy(Duration.ofDays(2));

            assertThat(telegram.world().updates().size()).isEqualTo(2);
            assertThat(telegram.world().answerTap(press, "ya", false)).isTrue();
            assertThat(aziza.messages().get(aziza.messages().size() - 1).date()).isEqualTo(START.getEpochSecond());
            aziza.says("besok");
            assertThat(aziza.messages().get(aziza.messages().size() - 1).date())
                    .isEqualTo(clock.instant().getEpochSecond());
            machine.advance(Duration.ofSeconds(150));
            assertThat(telegram.world().updates().size()).isEqualTo(2);
        }
    }
}
