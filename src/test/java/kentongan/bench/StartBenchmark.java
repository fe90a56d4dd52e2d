package kentongan.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.util.FileSystemUtils;

/** From the start of the process to its first poll, plain and as the Docker image starts it. */
@Benchmark
@Isolated
class StartBenchmark {

    private static final int RUNS = 5;
    private static final double SECOND = 1e9;

    @TempDir
    Path folder;

    @Test
    void plain() throws Exception {
        if (BenchProgram.isPackaged()) {
            measure(
                    "h1",
                    "start to first poll, fat jar on " + version(here()),
                    6,
                    () -> new ProcessBuilder(BenchProgram.command(BenchProgram.officeOptions())));
        } else {
            Bars.noted("h1", "start to first poll", "no jar was built; run mvn -Pbench verify");
        }
    }

    @Test
    void withAnArchiveOfClasses() throws Exception {
        if (BenchProgram.isPackaged()) {
            var image = new Image(here());
            image.train("-XX:ArchiveClassesAtExit=kentongan.jsa");
            measure(
                    "h2",
                    "start to first poll, extracted with AppCDS on " + version(here()),
                    0,
                    () -> image.process("java", "-XX:SharedArchiveFile=kentongan.jsa", "-jar", "kentongan.jar"));
        }
    }

    @Test
    void asTheImageDoes() throws Exception {
        var newer = newer();
        if (newer.isEmpty()) {
            Bars.noted("h3", "start to first poll, image's cache on 25", "no JDK 25 here; name one by -Dbench.jdk25=");
        } else if (BenchProgram.isPackaged()) {
            var image = new Image(newer.get());
            image.train();
            measure(
                    "h3",
                    "start to first poll, image's cache on " + version(newer.get()),
                    2,
                    () -> image.process(image.entrypoint()));
        }
    }

    /** What the Dockerfile makes, made by hand: its folder, its training, its environment and its command. */
    private final class Image {

        private final Path jdk;
        private final String dockerfile = Files.readString(Path.of("Dockerfile"));

        Image(Path jdk) throws IOException {
            this.jdk = jdk;
            FileSystemUtils.copyRecursively(Path.of("config"), folder.resolve("config"));
        }

        void train(String... option) throws IOException, InterruptedException {
            var command = new ArrayList<>(List.of(
                    "sh",
                    Path.of("src", "docker", "train").toAbsolutePath().toString(),
                    BenchProgram.JAR.toAbsolutePath().toString(),
                    folder.toString()));
            command.addAll(List.of(option));
            var log = folder.resolve("training.log");
            var training = process(command.toArray(String[]::new))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!training.waitFor(4, TimeUnit.MINUTES) || training.exitValue() != 0) {
                throw new IllegalStateException("the training failed:\n" + Files.readString(log));
            }
        }

        String[] entrypoint() {
            return in("^ENTRYPOINT \\[(.+)]$").replaceAll("[\" ]", "").split(",");
        }

        ProcessBuilder process(String... command) {
            var bin = jdk.resolve("bin");
            if ("java".equals(command[0])) {
                command[0] = bin.resolve("java").toString();
            }
            var process = new ProcessBuilder(command).directory(folder.toFile());
            process.environment().merge("PATH", bin.toString(), (path, first) -> first + File.pathSeparator + path);
            process.environment().put("JDK_JAVA_OPTIONS", in("^ENV JDK_JAVA_OPTIONS=\"(.+)\"$"));
            return process;
        }

        private String in(String line) {
            return Pattern.compile(line, Pattern.MULTILINE)
                    .matcher(dockerfile)
                    .results()
                    .reduce((first, last) -> last)
                    .orElseThrow()
                    .group(1);
        }
    }

    private void measure(String place, String what, int bar, Supplier<ProcessBuilder> command) throws Exception {
        var seconds = new double[RUNS];
        var megabytes = 0L;
        try (var office = BenchOffice.of(50, 30, Duration.ZERO)) {
            for (int run = 0; run < RUNS; run++) {
                var before = office.telegram().updates().polls();
                try (var program =
                        BenchProgram.start(command.get(), office.telegram(), office.data(), office.settings())) {
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
