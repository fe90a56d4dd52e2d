package kentongan.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kentongan.KentonganApplication;
import kentongan.simulator.SimulatorServer;
import kentongan.simulator.botapi.Fault;
import kentongan.simulator.botapi.Fault.Kind;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program in a process of its own, logging all it can, meets whatever fails: no secret is in what it prints. */
@Order(4)
class SecretsStoryTests {

    private static final String TOKEN = "4711000815:AAsehrGEHEIMtokenTOKENtoken0123456789";
    private static final String WEBHOOK_SECRET = "RAHASIAwebhookRAHASIA";
    private static final String SETUP_CODE = "KODErahasiaPEMBUKA";
    private static final String PASSWORD = "s3cretMONGOpassword";

    @TempDir
    Path data;

    @Test
    void neitherTokenNorCodeNorPasswordIsLoggedWhateverFails() throws Exception {
        try (var simulator = SimulatorServer.start()) {
            var faults = simulator.telegram().faults();
            faults.add(Fault.of(Kind.SERVER_ERROR, "getupdates", 1));
            faults.add(Fault.of(Kind.GARBAGE, "getme", 1));
            faults.sendUnparseableUpdate();
            var log = run(
                    "faults",
                    "is put aside|Open this link",
                    "--logging.structured.format.console=ecs",
                    "--kentongan.telegram.token=" + simulator.token(),
                    "--kentongan.telegram.api-url=" + simulator.baseUrl());

            assertThat(log.replaceFirst("Open this link[^\n]*", "")).doesNotContain(simulator.token(), SETUP_CODE);
            assertThat(log.lines().filter(it -> it.contains("is put aside")))
                    .singleElement()
                    .satisfies(it -> assertThat(new ObjectMapper().readTree(it).hasNonNull("update"))
                            .isTrue());
            assertThat(log).doesNotContain(WEBHOOK_SECRET).containsOnlyOnce(SETUP_CODE);
            noSecretIn(run(
                    "unauthorized",
                    "does not accept the token",
                    "--kentongan.telegram.api-url=" + simulator.baseUrl()));
        }
        // nobody listens there
        noSecretIn(run("refused", "can't be reached", "--kentongan.telegram.api-url=http://127.0.0.1:1"));
        noSecretIn(run("bad-url", "TELEGRAM_API_URL", "--kentongan.telegram.api-url=htp:/127.0.0.1 x"));
        noSecretIn(run(
                "bad-store",
                "MONGODB_URI",
                "--kentongan.mongodb-uri=mongodb:/kentongan:" + PASSWORD + "@127.0.0.1:1/x"));
        noSecretIn(run(
                "store-away",
                "can't reach the store",
                "--kentongan.telegram.api-url=http://127.0.0.1:1",
                "--kentongan.mongodb-uri=mongodb://kentongan:" + PASSWORD
                        + "@127.0.0.1:1/x?serverSelectionTimeoutMS=500"));
    }

    private static void noSecretIn(String log) {
        assertThat(log).doesNotContain(TOKEN, WEBHOOK_SECRET, SETUP_CODE, PASSWORD);
    }

    /** Runs the program until it has printed those words and, if it goes on, a little longer; returns all it printed. */
    private String run(String name, String until, String... settings) throws Exception {
        var folder = Files.createDirectory(data.resolve(name));
        var log = folder.resolve("program.log");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx300m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KentonganApplication.class.getName(),
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--logging.level.root=DEBUG",
                "--logging.level.kentongan=DEBUG",
                "--debug",
                "--kentongan.data=" + folder,
                "--kentongan.setup-code=" + SETUP_CODE,
                "--kentongan.telegram.webhook-secret=" + WEBHOOK_SECRET));
        command.addAll(List.of(settings));
        if (!String.join(" ", settings).contains("kentongan.telegram.token")) {
            command.add("--kentongan.telegram.token=" + TOKEN);
        }
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            await(name)
                    .atMost(Duration.ofSeconds(120))
                    .until(() -> Stream.of(until.split("\\|")).allMatch(printed(log)::contains));
            // once more round the failure, or the end of a program that could not start
            process.waitFor(3, TimeUnit.SECONDS);
            return printed(log);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static String printed(Path log) throws Exception {
        return Files.readString(log, StandardCharsets.UTF_8);
    }
}
