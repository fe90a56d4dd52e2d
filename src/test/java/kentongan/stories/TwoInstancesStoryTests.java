package kentongan.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kentongan.simulator.SimulatorServer;
import kentongan.storage.TestStore;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An office whose program runs twice on one store, and one of the two is killed while people answer. */
@Order(1)
class TwoInstancesStoryTests {

    private static final Duration FAIL_OVER = Duration.ofSeconds(30);
    private static final int PEOPLE = 12;
    private static final String WORDS = "Apel jam tujuh";

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    @TempDir
    Path data;

    private List<Integer> ports = List.of();
    private String webhook = "";

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void noTapIsLostWhenOneOfTwoIsKilled(boolean byWebhook) throws Exception {
        STORE.template().getDb().drop();
        ports = List.of(ProgramProcess.freePort(), ProgramProcess.freePort());
        try (var simulator = SimulatorServer.start();
                var balancer = new Balancer(ports)) {
            webhook = byWebhook ? balancer.url() : "";
            killsOneAndRestartsTheOther(simulator);
        }
    }

    private void killsOneAndRestartsTheOther(SimulatorServer simulator) throws Exception {
        try (var first = process(simulator, 0);
                var second = process(simulator, 1);
                var office = TestOffice.ofProcesses(simulator, data.resolve("people"), here())) {
            office.with(
                    Words.ID,
                    IntStream.rangeClosed(1, PEOPLE)
                            .mapToObj(i -> "Pegawai " + i)
                            .toArray(String[]::new));
            office.head().says(WORDS).receives("Pengumuman baru");
            office.head().taps("Kirim ke " + PEOPLE);
            everybody(office).forEach(person -> person.sees(WORDS));
            everybody(office).limit(PEOPLE / 2).forEach(person -> person.taps("Mengerti"));
            office.head().sees("Mengerti " + PEOPLE / 2);

            first.kill();
            var killed = Instant.now();
            var taps = everybody(office)
                    .skip(PEOPLE / 2)
                    .map(person -> person.tapsWithoutWaiting("Mengerti"))
                    .toList();

            await().atMost(FAIL_OVER)
                    .until(() -> taps.stream()
                            .allMatch(it -> office.telegram().answerTo(it).isPresent()));
            System.out.printf(
                    "%s: all taps answered %d s after the kill%n",
                    webhook.isEmpty() ? "polling" : "webhook",
                    Duration.between(killed, Instant.now()).toSeconds());
            office.head().sees("Mengerti " + PEOPLE);
            everybody(office).forEach(person -> assertThat(person.count(WORDS)).isOne());
            assertThat(simulator.telegram().journal().maxInAnySlidingSecond()).isLessThanOrEqualTo(30);
            assertThat(simulator.telegram().journal().tooManyRequests()).isZero();
            restartsOneAfterTheOther(second, office);
        }
    }

    /** As when a new version is put in place. */
    private void restartsOneAfterTheOther(ProgramProcess second, TestOffice office) throws Exception {
        office.startProgram();
        var taken = second.stop();
        assertThat(taken).isLessThan(Duration.ofSeconds(10));

        var person = office.staff(1);
        var asked = Instant.now();
        person.taps("Kendala");
        System.out.printf(
                "stopped in %d ms; the next tap answered after %d ms%n",
                taken.toMillis(), Duration.between(asked, Instant.now()).toMillis());
        person.says("Tidak ada kendaraan");
        office.head().receives("Tidak ada kendaraan");
        office.head().sees("Mengerti " + (PEOPLE - 1));
    }

    private static Stream<Phone> everybody(TestOffice office) {
        return IntStream.rangeClosed(1, PEOPLE).mapToObj(office::staff);
    }

    private ProgramProcess process(SimulatorServer simulator, int number) throws Exception {
        var folder = Files.createDirectories(data.resolve("program" + number));
        return ProgramProcess.start(simulator, folder, ports.get(number), store(), publicAddress());
    }

    /** What the program is started with that takes the place of the killed one. */
    private String[] here() {
        return new String[] {store(), publicAddress(), "server.port=" + ports.get(0)};
    }

    private static String store() {
        return "kentongan.mongodb-uri=" + STORE.uri();
    }

    private String publicAddress() {
        return "kentongan.telegram.webhook-url=" + webhook;
    }
}
