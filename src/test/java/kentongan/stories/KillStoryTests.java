package kentongan.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import kentongan.simulator.SimulatedPerson;
import kentongan.simulator.SimulatorServer;
import kentongan.simulator.botapi.Fault;
import kentongan.simulator.botapi.Fault.Kind;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The power goes in the middle of an announcement to 500, and comes back. */
@Order(3)
class KillStoryTests {

    private static final String WORDS = "Listrik padam, genset dinyalakan";
    private static final String MAYBE_SECOND = "Mungkin sudah Anda terima";
    private static final Pattern POSSIBLE_DUPLICATES = Pattern.compile("mungkin terkirim dua kali (\\d+)");

    private static final int UNDER_WAY = 7;

    /** With one that waits at the gate and, where the store is slow, five that are claimed. */
    private static final int AT_MOST_UNKNOWN = UNDER_WAY + 6;

    private static final Duration SLOW = Duration.ofMillis(120);

    @TempDir
    Path data;

    private SimulatorServer simulator;
    private LargeOffice office;
    private Phone.Bubble board;
    private final Set<Long> tapped = ConcurrentHashMap.newKeySet();

    @Test
    void everybodyHasItAndNoAnswerIsLostWhenTheProgramIsKilledInBetween() throws Exception {
        try (var started = SimulatorServer.start()) {
            simulator = started;
            announceAndKill();
            var reachedBefore = office.reached(WORDS);
            assertThat(reachedBefore).isLessThan(LargeOffice.STAFF);

            try (var again = TestOffice.takingOver(simulator, data)) {
                office.awaitReached(WORDS, LargeOffice.STAFF - AT_MOST_UNKNOWN);
                again.clock().advance(Duration.ofSeconds(61));
                office.awaitReached(WORDS, LargeOffice.STAFF);
                board.reads("Mengerti " + tapped.size()).reads("belum menjawab " + (LargeOffice.STAFF - tapped.size()));
                await("that nothing is being sent").until(() -> !board.text().contains("/500 terkirim"));

                System.out.printf("killed when %d of 500 had it; now all have it; ", reachedBefore);
                nobodyHasItTwiceButThoseInFlight();
            }
        }
    }

    private void announceAndKill() throws Exception {
        var program = ProgramProcess.start(simulator, data, ProgramProcess.freePort());
        office = LargeOffice.setUp(simulator.telegram());
        board = office.announces(WORDS);
        office.awaitReached(WORDS, 100);
        // calls that take as long as over a slow network, so that the kill finds some in flight
        simulator
                .telegram()
                .faults()
                .add(Fault.of(Kind.DELAY, "sendmessage", 1_000).withDelay(SLOW));
        office.staff().forEach(person -> tap(office, person, tapped));
        office.awaitReached(WORDS, 150);
        program.kill();
        simulator.telegram().faults().clear();
    }

    private void nobodyHasItTwiceButThoseInFlight() {
        var twice = office.staff().stream()
                .filter(person -> LargeOffice.got(person, WORDS).size() > 1)
                .toList();
        System.out.printf("%d have it twice, %d answers kept%n", twice.size(), tapped.size());
        assertThat(twice).hasSizeLessThanOrEqualTo(UNDER_WAY).allSatisfy(person -> {
            assertThat(LargeOffice.got(person, WORDS)).hasSize(2);
            assertThat(LargeOffice.got(person, WORDS).get(1).text()).startsWith(MAYBE_SECOND);
        });
        assertThat(possibleDuplicates(board.text())).isBetween(twice.size(), AT_MOST_UNKNOWN);
    }

    private static void tap(LargeOffice office, SimulatedPerson person, Set<Long> tapped) {
        if (!LargeOffice.got(person, WORDS).isEmpty()) {
            LargeOffice.understands(person, WORDS);
            tapped.add(person.id());
        }
    }

    private static int possibleDuplicates(String board) {
        var found = POSSIBLE_DUPLICATES.matcher(board);
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }
}
