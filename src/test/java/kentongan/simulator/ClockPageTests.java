package kentongan.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ClockPageTests {

    private static final ZoneId MAKASSAR = ZoneId.of("Asia/Makassar");

    @TempDir
    private Path data;

    private final HttpClient client = HttpClient.newHttpClient();

    private SimulatorServer server() {
        return SimulatorServer.startOnItsOwnClock("kentongan.data=" + data, "kentongan.time-zone=Asia/Makassar");
    }

    @Test
    void movesToATimeOfTheOfficesZoneAndByASpan() throws Exception {
        try (var server = server()) {
            var morning = OffsetDateTime.now(MAKASSAR).toLocalDate().plusDays(1).atTime(7, 30);

            var shown = post(server, "{\"to\":\"" + morning + "\"}");
            assertThat(shown.statusCode()).isEqualTo(200);
            assertThat(shown.body()).contains("\"zone\":\"Asia/Makassar\"", morning + ":", "+08:00");

            post(server, "{\"by\":\"PT1H\"}");
            post(server, "{\"to\":\"" + morning.plusHours(2) + ":00+08:00\"}");
            assertThat(get(server).body()).contains(morning.plusHours(2) + ":");
            assertThat(server.telegram().world().now())
                    .isAfter(morning.plusHours(2).atZone(MAKASSAR).toInstant());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"to":"2020-01-01T07:30"}           | only moves forward
            {"by":"-PT1H"}                      | only moves forward
            {"by":"PT0S"}                       | only moves forward
            {"by":"P61D"}                       | 60 days
            {"to":"9999-12-31T23:59"}           | 60 days
            {"by":"PT9999999999999999H"}        | no time
            {"to":"tomorrow"}                   | no time
            {"by":"1 hour"}                     | no time
            {}                                  | either
            {"to":"2099-01-01T07:30","by":"PT1H"} | either
            """)
    void refusesOtherMovesWithASentence(String json, String sentence) throws Exception {
        try (var server = server()) {
            var refused = post(server, json);

            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("\"detail\"", sentence);
            assertThat(Duration.between(
                            Clock.systemUTC().instant(),
                            server.telegram().world().now()))
                    .isLessThan(Duration.ofMinutes(1));
        }
    }

    @Test
    void aClockThatIsNotTheSimulatorsIsNotMoved() throws Exception {
        try (var server = SimulatorServer.start(new MovedClock())) {
            assertThat(get(server).statusCode()).isEqualTo(404);
            assertThat(post(server, "{\"by\":\"PT1H\"}").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aRealOfficeHasNoSuchClock() throws Exception {
        try (var server = SimulatorServer.startOnItsOwnClock("kentongan.telegram.token=42:real")) {
            assertThat(get(server).statusCode()).isEqualTo(404);
            assertThat(post(server, "{\"by\":\"PT1H\"}").statusCode()).isEqualTo(404);
        }
        new ApplicationContextRunner()
                .withUserConfiguration(SimulatorConfiguration.class)
                .withPropertyValues("kentongan.telegram.token=42:real")
                .run(context -> assertThat(context).doesNotHaveBean(Clock.class));
    }

    private HttpResponse<String> get(SimulatorServer server) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(clock(server)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(SimulatorServer server, String json) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(clock(server))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
    }

    private static URI clock(SimulatorServer server) {
        return URI.create(server.baseUrl() + "/simulator/clock");
    }
}
