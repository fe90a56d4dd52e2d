package kentongan.stories;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.stream.IntStream;
import kentongan.simulator.SimulatorServer;
import kentongan.storage.TestStore;
import org.bson.Document;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two processes on one store, one of them killed. The store is the embedded one's server in the test's process, spoken to over
 * the network as a MongoDB would be, unless {@code TEST_MONGODB_URI} names one.
 */
@Order(3)
class TwoProcessesStoryTests {

    private static final Duration FAIL_OVER = Duration.ofSeconds(30);
    private static final int WAITING = 10_000;

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    @TempDir
    Path data;

    @Test
    void whatIsScheduledGoesOutOnceAlsoWhenTheProcessThatWouldHaveSentItIsKilledBefore() throws Exception {
        try (var simulator = SimulatorServer.start();
                var first = process(simulator);
                var office = TestOffice.ofProcesses(simulator, data.resolve("people"), store())) {
            office.with(Words.ID, "Aziza", "Budi", "Siti");
            office.startProgram();
            var wakes = STORE.template().getCollection("wakes");
            schedule(office.head(), "Apel pagi", wakes, Duration.ofSeconds(5));
            for (int person = 1; person <= 3; person++) {
                office.staff(person).sees("Apel pagi");
            }

            schedule(office.head(), "Apel sore", wakes, Duration.ofSeconds(3));
            first.kill();
            recordsAnAnswerThatNoBoardShows();

            var killed = Instant.now();
            await().atMost(FAIL_OVER)
                    .untilAsserted(() -> IntStream.rangeClosed(1, 3)
                            .forEach(person -> assertThat(office.staff(person).count("Apel sore"))
                                    .isOne()));
            System.out.printf(
                    "sent %d s after the kill%n",
                    Duration.between(killed, Instant.now()).toSeconds());
            office.head().sees("Tanya 1");
            office.staff(1).taps("Mengerti");
            office.head().sees("Mengerti 1");
            IntStream.rangeClosed(1, 3).forEach(person -> {
                assertThat(office.staff(person).count("Apel pagi")).isOne();
                office.staff(person).neverReceivesMoreThan(1, "Apel sore");
            });
        }
    }

    /** As the killed process did in its last moment. */
    private static void recordsAnAnswerThatNoBoardShows() {
        var at = Date.from(Instant.now());
        var reply = new Document("code", "question").append("at", at).append("firstAt", at);
        STORE.template().getCollection("deliveries").updateOne(eq("state", "SENT"), set("reply", reply));
    }

    /** Puts it on the schedule, among ten thousand others, and lets it come due in a moment. */
    private static void schedule(Phone head, String words, MongoCollection<Document> wakes, Duration in) {
        head.says(words).receives("3");
        head.taps("Jadwalkan…");
        head.says("lusa 9.00").receives("09:00");
        head.taps("Jadwalkan untuk 3");
        head.sees("Terjadwal");
        var wake = await().until(() -> wakes.find(regex("_id", ":send$")).first(), found -> found != null);
        if (wakes.countDocuments() < WAITING) {
            var far = Date.from(Instant.now().plus(Duration.ofDays(30)));
            wakes.insertMany(IntStream.range(0, WAITING)
                    .mapToObj(i -> new Document(wake).append("_id", "w" + i).append("at", far))
                    .toList());
        }
        wakes.updateOne(
                eq("_id", wake.get("_id")), set("at", Date.from(Instant.now().plus(in))));
    }

    private ProgramProcess process(SimulatorServer simulator) throws Exception {
        var folder = Files.createDirectories(data.resolve("first"));
        return ProgramProcess.start(simulator, folder, ProgramProcess.freePort(), store());
    }

    private static String store() {
        return "kentongan.mongodb-uri=" + STORE.uri();
    }
}
