package kentongan.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import kentongan.simulator.SimulatorServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Telegram can't be reached while the program starts, and comes later. */
class OutageStoryTests {

    @TempDir
    Path data;

    @Test
    void theProgramStartsWithoutTelegramSaysSoAndRecovers() throws Exception {
        try (var simulator = SimulatorServer.start()) {
            simulator.telegram().faults().outage(true);
            try (var office = TestOffice.takingOver(simulator, data)) {
                var head = office.phone(TestOffice.HEAD, "Yohana Mambraku");
                head.opensLink(TestOffice.SETUP_CODE);
                assertThat(health(office)).isEqualTo(503);
                assertThat(head.texts()).isEmpty();

                simulator.telegram().faults().outage(false);

                await().atMost(Duration.ofSeconds(30)).until(() -> health(office) == 200);
                head.receives("kepala").taps("Benar");
                head.receives("Semua siap");
                head.says("/undang").receives("Siapa yang hendak diundang?");
                assertThat(simulator.telegram().journal().invalidRequests()).isEmpty();
                assertThat(simulator.telegram().commands(TestOffice.HEAD)).isNotEmpty();
            }
        }
    }

    private static int health(TestOffice office) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(office.webUrl() + "/actuator/health"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }
}
