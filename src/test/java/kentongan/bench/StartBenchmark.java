package kentongan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** From the start of the process to its first poll, plain and as the Docker image starts it. */
@Benchmark
@Isolated
class StartBenchmark {

    private static final int RUNS = 5;
    private static final double SECOND = 1e9;
    private static final String TRAINING = "-Dspring.context.exit=onRefresh";

    @TempDir
    Path folder;

    @Test
    void plain() throws Exception {
        if (BenchProgram.isPackaged()) {
            measure(
                    "h1",
                    "start to first poll, fat jar on " + version(here()),
                    6,
                    BenchProgram.command(BenchProgram.officeOptions()));
        } else {
            Bars.noted("h1", "start to first poll", "no jar was built; run mvn -Pbench verify");
        }
    }

    @Test
    void withAnArchiveOfClasses() throws Exception {
        if (BenchProgram.isPackaged()) {
            extract(here());
            train(here(), "-XX:ArchiveClassesAtExit=kentongan.jsa");
            var start = List.of("-XX:SharedArchiveFile=kentongan.jsa", "-jar", "kentongan.jar");
            measure(
                    "h2",
                    "start to first poll, extracted with AppCDS on " + version(here()),
                    0,
                    inFolder(here(), start));
        }
    }

    @Test
    void asTheImageDoes() throws Exception {
        var newer = newer();
        if (newer.isEmpty()) {
            Bars.noted("h3", "start to first poll, image's cache on 25", "no JDK 25 here; name one by -Dbench.jdk25=");
        } else if (BenchProgram.isPackaged()) {
            extract(newer.get());
            train(newer.get(), "-XX:AOTCacheOutput=kentongan.aot");
            var start = List.of("-XX:AOTCache=kentongan.aot", "-jar", "kentongan.jar");
            measure(
                    "h3",
                    "start to first poll, image's cache on " + version(newer.get()),
                    2,
                    inFolder(newer.get(), start));
        }
    }

    private void measure(String place, String what, int bar, List<String> command) throws Exception {
        var seconds = new double[RUNS];
        var megabytes = 0L;
        try (var office = BenchOffice.of(50, 30, Duration.ZERO)) {
            for (int run = 0; run < RUNS; run++) {
                var before = office.telegram().updates().polls();
                try (var program = BenchProgram.start(command, office.telegram(), office.data(), office.settings())) {
                    office.awaitPoll(program, before);
                    seconds[run] = (office.telegram().updates().lastPoll() - program.begun()) / SECOND;
                    megabytes = program.residentMegabytes();
                }
            }
        }
        var spread = Arrays.stream(seconds).sorted().toArray();
        var median = spread[RUNS / 2];
        var measured = Bars.format(
                "median of %d: %.2f s (%.2f to %.2f), %d MB", RUNS, median, spread[0], spread[RUNS - 1], megabytes);
        if (bar == 0) {
            Bars.noted(place, what, measured);
        } else {
            Bars.measured(place, what, "<= " + bar + " s", measured, median <= bar);
        }
    }

    private static Path here() {
        return Path.of(System.getProperty("java.home"));
    }

    /** The caches know the jars by the path they were trained with. */
    private List<String> inFolder(Path jdk, List<String> start) {
        var absolute = start.stream()
                .map(it -> it.replace("kentongan.", folder.resolve("kentongan.").toString()))
                .toList();
        return all(BenchProgram.java(jdk), BenchProgram.officeOptions(), absolute);
    }

    private static List<String> all(String java, List<String> options, List<String> start) {
        var command = new ArrayList<String>(List.of(java));
        command.addAll(options);
        command.addAll(start);
        return command;
    }

    private void extract(Path jdk) throws Exception {
        run(
                BenchProgram.java(jdk),
                "-Djarmode=tools",
                "-jar",
                BenchProgram.JAR.toString(),
                "extract",
                "--destination",
                folder.toString(),
                "--force");
    }

    private void train(Path jdk, String option) throws Exception {
        var command = all(
                BenchProgram.java(jdk),
                BenchProgram.officeOptions(),
                List.of(
                        option.replace(
                                "kentongan.", folder.resolve("kentongan.").toString()),
                        TRAINING,
                        "-Dkentongan.data=" + folder.resolve("training"),
                        "-Dserver.port=0",
                        "-jar",
                        folder.resolve("kentongan.jar").toString()));
        run(command.toArray(String[]::new));
    }

    private void run(String... command) throws IOException, InterruptedException {
        var log = folder.resolve("training.log");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed:\n" + Files.readString(log));
        }
    }

    private static String version(Path jdk) throws IOException {
        return Files.readAllLines(jdk.resolve("release")).stream()
                .filter(it -> it.startsWith("JAVA_VERSION="))
                .map(it -> "Java " + it.replaceAll("[^\\d.]", ""))
                .findFirst()
                .orElse(jdk.toString());
    }

    /** A JDK 25: the one that was named, or one that stands beside this. */
    private static Optional<Path> newer() throws IOException {
        var named = System.getProperty("bench.jdk25", "");
        if (!named.isEmpty()) {
            return Optional.of(Path.of(named));
        }
        var beside = here().toRealPath().getParent();
        try (var all = Files.list(beside)) {
            return all.filter(it -> it.getFileName().toString().contains("25"))
                    .filter(it -> Files.exists(it.resolve("release")))
                    .findFirst();
        }
    }
}
