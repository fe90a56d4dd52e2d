package kentongan.bench;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kentongan.KentonganApplication;

/**
 * The program in a process of its own, so that its processor time and memory are its own and it can be killed: from the packaged jar,
 * or where none was built, from the classpath.
 */
final class BenchProgram implements AutoCloseable {

    static final Path JAR = Path.of("target", "kentongan.jar");

    private static final String OPTIONS = "@config/java.options";
    private static final int MORNING = 10;
    private static final int HOURS = 24;
    private static final int FARTHEST_EAST = 14;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Process process;
    private final int port;
    private final long begun;

    private BenchProgram(Process process, int port, long begun) {
        this.process = process;
        this.port = port;
        this.begun = begun;
    }

    /** The command that starts it on this Java, before its settings. */
    static List<String> command(List<String> options) {
        var command = new ArrayList<String>();
        command.add(java(Path.of(System.getProperty("java.home"))));
        command.addAll(options);
        command.addAll(isPackaged() ? List.of("-jar", JAR.toString()) : classpath());
        return command;
    }

    /**
     * Starts it.
     *
     * @param settings of the program, each as {@code name=value}
     */
    static BenchProgram start(List<String> java, BenchTelegram telegram, Path data, List<String> settings)
            throws IOException {
        return start(new ProcessBuilder(java), telegram, data, settings);
    }

    /** Starts it in a folder or an environment of its own. */
    static BenchProgram start(ProcessBuilder java, BenchTelegram telegram, Path data, List<String> settings)
            throws IOException {
        var command = new ArrayList<>(java.command());
        var port = freePort();
        command.addAll(List.of(
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--kentongan.data=" + data,
                "--kentongan.time-zone=" + zoneWhereItIsMorning(),
                "--kentongan.telegram.token=" + BenchTelegram.TOKEN,
                "--kentongan.telegram.api-url=" + telegram.url()));
        settings.forEach(setting -> command.add("--" + setting));
        Files.createDirectories(data);
        var begun = System.nanoTime();
        var process = java.command(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(data.toFile(), "program.log")))
                .start();
        return new BenchProgram(process, port, begun);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    static String java(Path home) {
        return home.resolve("bin").resolve("java").toString();
    }

    /** The options that the README gives an office; {@code -Dbench.java=} sets others. */
    static List<String> officeOptions() {
        return options(OPTIONS);
    }

    /** Those that it gives an office of thousands. */
    static List<String> largeOptions() {
        return options(OPTIONS + " @config/java-large.options");
    }

    private static List<String> options(String usual) {
        return List.of(System.getProperty("bench.java", usual).split(" "));
    }

    static boolean isPackaged() {
        return Files.exists(JAR);
    }

    private static List<String> classpath() {
        return List.of("-cp", System.getProperty("java.class.path"), KentonganApplication.class.getName());
    }

    /** When its process was started, on {@link System#nanoTime}. */
    long begun() {
        return begun;
    }

    /** Where its web server listens. */
    int port() {
        return port;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    double cpuSeconds() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
    }

    /** Resident memory as the kernel counts it; 0 where there is no {@code /proc}. */
    long residentMegabytes() throws IOException {
        return status("VmRSS:");
    }

    /** The most resident memory it ever had. */
    long mostResidentMegabytes() throws IOException {
        return status("VmHWM:");
    }

    private long status(String line) throws IOException {
        var status = Path.of("/proc", String.valueOf(process.pid()), "status");
        return !Files.exists(status)
                ? 0
                : Files.readAllLines(status).stream()
                                .filter(it -> it.startsWith(line))
                                .mapToLong(it -> Long.parseLong(it.replaceAll("\\D", "")))
                                .findFirst()
                                .orElse(0)
                        / 1024;
    }

    /** As a power switch does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** A zone in which it is about ten in the morning, so that no quiet hours hold anything. */
    private static String zoneWhereItIsMorning() {
        var hour = Clock.systemUTC().instant().atZone(ZoneOffset.UTC).getHour();
        var east = Math.floorMod(MORNING - hour, HOURS);
        var offset = east > FARTHEST_EAST ? east - HOURS : east;
        // POSIX counts them the other way round
        return "Etc/GMT" + (offset > 0 ? "-" : "+") + Math.abs(offset);
    }

    @Override
    public void close() {
        try {
            if (Boolean.getBoolean("bench.keep")) {
                // a flight recording is written at an orderly end
                process.destroy();
                process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            }
            process.destroyForcibly();
            process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
