package kentongan.stories;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kentongan.KentonganApplication;
import kentongan.simulator.SimulatorServer;

/** The program in a process of its own, so that it can be killed. */
final class ProgramProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Process process;
    private final int port;

    private ProgramProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** A port that nobody listens on, so that it can be told before the program is there. */
    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Starts it on that data folder and waits until it is healthy. */
    static ProgramProcess start(SimulatorServer simulator, Path data, int port, String... settings) throws IOException {
        return start(List.of(KentonganApplication.class.getName()), simulator, data, port, settings);
    }

    /** The same by a clock that is set from outside. */
    static ProgramProcess startByClock(Path clock, SimulatorServer simulator, Path data, int port, String... settings)
            throws IOException {
        return start(List.of(DriftingClock.class.getName(), clock.toString()), simulator, data, port, settings);
    }

    private static ProgramProcess start(
            List<String> main, SimulatorServer simulator, Path data, int port, String... settings) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx300m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(main);
        command.addAll(List.of(
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--kentongan.data=" + data,
                "--kentongan.time-zone=" + StoryClock.zoneWhereItIsMorning(),
                "--kentongan.setup-code=" + TestOffice.SETUP_CODE,
                "--kentongan.telegram.token=" + simulator.token(),
                "--kentongan.telegram.api-url=" + simulator.baseUrl()));
        for (var setting : settings) {
            command.add("--" + setting);
        }
        var log = new File(data.toFile(), "program.log");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
        var program = new ProgramProcess(process, port);
        await("the program's health").atMost(PATIENCE).ignoreExceptions().until(program::isHealthy);
        return program;
    }

    /** As a power switch does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As a supervisor does; returns how long it took. */
    Duration stop() throws InterruptedException {
        var asked = System.nanoTime();
        process.destroy();
        process.waitFor();
        return Duration.ofNanos(System.nanoTime() - asked);
    }

    private boolean isHealthy() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health"))
                .build();
        return HttpClient.newHttpClient()
                        .send(request, BodyHandlers.discarding())
                        .statusCode()
                == 200;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
