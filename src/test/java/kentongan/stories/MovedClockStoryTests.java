package kentongan.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import kentongan.KentonganApplication;
import kentongan.simulator.PhoneMessage;
import kentongan.simulator.SimulatedTelegram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The clock is moved from the simulator's page while an announcement is on its way. */
class MovedClockStoryTests {

    private static final long HEAD = 700_001;
    private static final int STAFF = 5;
    private static final String ZONE = StoryClock.zoneWhereItIsMorning();
    private static final Duration AN_HOUR = Duration.ofHours(1);

    @TempDir
    Path data;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void anAnnouncementComesOnceAndTapsAreAnsweredWhileTheClockJumps() throws Exception {
        OffsetDateTime moved;
        try (var program = start()) {
            var telegram = program.getBean(SimulatedTelegram.class);
            var head = new Phone(telegram, telegram.person(HEAD));
            head.receives("Baru: 5");
            var before = now(program);

            head.says("Rapat jam 9 di aula").taps("Kirim ke 5");
            move(program, "{\"by\":\"PT1H\"}");
            var taps = LongStream.rangeClosed(HEAD + 1, HEAD + 2)
                    .mapToObj(id -> new Phone(telegram, telegram.person(id)))
                    .map(phone -> phone.receives("Rapat jam 9").taps("Mengerti"))
                    .toList();
            move(program, "{\"by\":\"PT1H\"}");
            new Phone(telegram, telegram.person(HEAD + 3))
                    .receives("Rapat jam 9")
                    .taps("Mengerti");

            assertThat(taps).allMatch(toast -> !toast.isBlank());
            head.receives("Mengerti 3");
            for (long id = HEAD + 1; id <= HEAD + STAFF; id++) {
                new Phone(telegram, telegram.person(id)).receives("Rapat jam 9");
            }
            // an unknown outcome would be sent again within the minute that the jump has skipped
            await().during(Duration.ofSeconds(2))
                    .untilAsserted(() -> assertThat(copies(telegram)).containsOnly(1L));
            assertThat(telegram.journal().tooManyRequests()).isZero();
            moved = now(program);
            assertThat(Duration.between(before, moved)).isBetween(AN_HOUR.multipliedBy(2), AN_HOUR.multipliedBy(3));
            assertThat(program.getBean(Clock.class).instant())
                    .isBetween(moved.toInstant(), moved.toInstant().plusSeconds(60));
            head.says("Sesudah itu").receives("Sesudah itu");
            assertThat(newest(telegram).date())
                    .isGreaterThan(before.plus(AN_HOUR).toEpochSecond());
        }
        try (var again = start()) {
            assertThat(now(again)).isAfter(moved);
        }
    }

    private static Iterable<Long> copies(SimulatedTelegram telegram) {
        return IntStream.rangeClosed(1, STAFF)
                .mapToObj(staff -> telegram.person(HEAD + staff).messages().stream()
                        .filter(message -> message.fromBot() && message.text().contains("Rapat jam 9"))
                        .count())
                .toList();
    }

    private static PhoneMessage newest(SimulatedTelegram telegram) {
        var shown = telegram.person(HEAD).messages();
        return shown.get(shown.size() - 1);
    }

    private OffsetDateTime now(ConfigurableApplicationContext program) throws IOException, InterruptedException {
        var answer = send(HttpRequest.newBuilder(clock(program)).build());
        assertThat(answer.body()).contains("\"zone\":\"" + ZONE + "\"");
        return OffsetDateTime.parse(answer.body().replaceAll(".*\"now\":\"([^\"]+)\".*", "$1"));
    }

    private void move(ConfigurableApplicationContext program, String json) throws IOException, InterruptedException {
        var answer = send(HttpRequest.newBuilder(clock(program))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString());
    }

    private static URI clock(ConfigurableApplicationContext program) {
        var server = ((WebServerApplicationContext) program).getWebServer();
        return URI.create("http://127.0.0.1:" + Objects.requireNonNull(server).getPort() + "/simulator/clock");
    }

    private ConfigurableApplicationContext start() {
        var application = new SpringApplication(KentonganApplication.class);
        application.setRegisterShutdownHook(false);
        return application.run(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--kentongan.data=" + data,
                "--kentongan.time-zone=" + ZONE,
                "--kentongan.language=id");
    }
}
