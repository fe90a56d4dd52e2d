package kentongan.telegram.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kentongan.telegram.intake.Tempo.Verdict;
import org.junit.jupiter.api.Test;

class TempoTests {

    private static final Instant START = Instant.parse("2026-11-24T01:00:00Z");

    private final Tempo tempo = new Tempo();

    @Test
    void aBurstThatAnAlbumAndAForwardFillIsHandled() {
        assertThat(together(Tempo.MOST, START)).containsOnly(Verdict.HANDLE);
    }

    @Test
    void whatGoesBeyondIsToldOnceAndThenDropped() {
        together(Tempo.MOST, START);

        assertThat(together(50, START).subList(0, 3)).containsExactly(Verdict.TELL, Verdict.DROP, Verdict.DROP);
    }

    @Test
    void anotherBurstIsToldAgain() {
        together(Tempo.MOST + 10, START);
        var later = START.plusSeconds(30);

        assertThat(together(Tempo.MOST + 2, later)).containsOnlyOnce(Verdict.TELL);
    }

    @Test
    void fiveASecondGoOnForEverWhileNothingIsHandled() {
        var verdicts = IntStream.range(0, 3000)
                .mapToObj(i -> tempo.next(START.plusMillis(i * 200L), START.plusMillis(i * 200L)))
                .toList();

        assertThat(verdicts).containsOnly(Verdict.HANDLE);
    }

    @Test
    void twentyASecondThatWaitForNoAnswerAreRefused() {
        var verdicts = IntStream.range(0, 400)
                .mapToObj(i -> tempo.next(START.plusMillis(i * 50L), START.plusMillis(i * 50L)))
                .toList();

        assertThat(verdicts).filteredOn(Verdict.HANDLE::equals).hasSizeBetween(Tempo.MOST, 210);
    }

    @Test
    void whoeverWaitsForEachAnswerIsNeverTooFast() {
        for (int i = 0; i < 5000; i++) {
            var at = START.plusMillis(i * 2L);
            assertThat(tempo.next(at, at)).isEqualTo(Verdict.HANDLE);
            tempo.handled(at.plusMillis(1));
        }
    }

    @Test
    void aBacklogIsJudgedByWhenItWasDoneNotByWhenItCame() {
        var came = START.plusSeconds(3600);
        var verdicts = IntStream.range(0, 600)
                .mapToObj(i -> tempo.next(START.plusSeconds(i * 6L), came))
                .toList();

        assertThat(verdicts).containsOnly(Verdict.HANDLE);
    }

    @Test
    void aClockSetBackDoesNotHoldAnybodyUp() {
        together(Tempo.MOST, START);
        var earlier = START.minusSeconds(3600);
        tempo.next(earlier, earlier);

        assertThat(together(40, earlier.plusSeconds(10))).containsOnly(Verdict.HANDLE);
    }

    private List<Verdict> together(int many, Instant at) {
        var verdicts = new ArrayList<Verdict>();
        for (int i = 0; i < many; i++) {
            verdicts.add(tempo.next(at, at));
        }
        return verdicts;
    }
}
