package kentongan.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever looks after the program sees on its pages how it is, and sees nothing else there. */
class WatchStoryTests {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static TestOffice office;

    @BeforeAll
    static void open() {
        office = TestOffice.of(Words.EN, "Budi Wenda", "Citra Kogoya");
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void theMetricsMoveWithWhatHappens() throws Exception {
        var before = metric("kentongan_taps_answer_seconds_count");
        office.head().says("/settings").receives("Settings").taps("Quiet hours");
        office.telegram().faults().sendUnparseableUpdate();
        floodedBy(office.staff(2));
        office.staff(1).says("/help").receives("one tap");

        await().untilAsserted(() -> {
            assertThat(metric("kentongan_taps_answer_seconds_count")).isGreaterThan(before);
            assertThat(metric("kentongan_taps_answer_seconds_bucket{le=\"5.0\"}"))
                    .isGreaterThan(0);
            assertThat(metric("kentongan_intake_lag_seconds_count")).isGreaterThan(100);
            assertThat(metric("kentongan_intake_quarantined_total")).isEqualTo(1);
            assertThat(metric("kentongan_intake_refused_total{what=\"tap\"}")).isGreaterThan(0);
            assertThat(metric("kentongan_intake_waiting")).isZero();
        });
        assertThat(metric("kentongan_intake_poller")).isEqualTo(1);
        assertThat(metric("kentongan_telegram_silence_seconds")).isBetween(0.0, 60.0);
        List.of("0.01", "0.025", "0.05", "0.1", "0.25", "0.5", "1.0", "5.0")
                .forEach(le -> assertThat(page("/actuator/prometheus").body())
                        .contains("kentongan_taps_answer_seconds_bucket{le=\"" + le + "\"}"));
        var tags = page("/actuator/prometheus")
                .body()
                .lines()
                .map(line -> line.substring(0, line.lastIndexOf(' ')))
                .collect(Collectors.joining("\n"));
        assertThat(tags)
                .contains("le=\"0.01\"")
                .doesNotContain("Budi", "Citra", office.simulator().token());
        assertThat(tags).doesNotContain("\"" + office.head().id() + "\"");
    }

    @Test
    void livenessDependsOnNothingOutsideAndReadinessNotOnTelegram() {
        office.telegram().faults().outage(true);
        // ends the poll that is under way
        office.staff(1).says("/help");

        await().atMost(Duration.ofSeconds(30))
                .until(() -> page("/actuator/health").statusCode() == 503);
        assertThat(page("/actuator/health").body()).contains("Telegram can't be reached");
        assertThat(page("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(page("/actuator/health/readiness").statusCode()).isEqualTo(200);

        office.telegram().faults().outage(false);
        office.staff(1).says("/help");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> page("/actuator/health").statusCode() == 200);
        assertThat(page("/actuator/health/readiness").body()).contains("mongo", "store");
        assertThat(page("/actuator/health").body()).contains("\"outbox\"", "\"waiting\"", "secondsSinceAnswer");
    }

    @Test
    void nothingElseIsOpen() {
        for (var closed : List.of("env", "configprops", "beans", "heapdump", "loggers", "metrics", "shutdown"))
            assertThat(page("/actuator/" + closed).statusCode()).as(closed).isEqualTo(404);
        assertThat(page("/actuator/info").statusCode()).isEqualTo(200);
    }

    /** Somebody sends what no hand can, all of it before the first is handled. */
    private static void floodedBy(Phone phone) {
        var message = phone.newest().orElseThrow().id();
        IntStream.range(0, 300).forEach(i -> phone.person().forges(message, "nothing|" + i));
    }

    private static double metric(String name) {
        return page("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{application"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name));
    }

    private static HttpResponse<String> page(String path) {
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(URI.create(office.webUrl() + path)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
