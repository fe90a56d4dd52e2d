package kentongan.storage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** An embedded store in a process of its own, to be killed. */
final class StoreChild {

    private static final String READY = "READY ";

    private final Process process;
    private final String uri;

    private StoreChild(Process process, String uri) {
        this.process = process;
        this.uri = uri;
    }

    public static void main(String[] arguments) throws IOException {
        TestStore.quiet();
        EmbeddedStore store = EmbeddedStore.open(Path.of(arguments[0]), Clock.systemUTC());
        System.out.println(READY + store.uri(arguments[1]));
        // ends with the process that started it, however that ends
        while (System.in.read() >= 0) {
            continue;
        }
        store.close();
    }

    static StoreChild start(Path folder, String database) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx300m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StoreChild.class.getName(),
                        folder.toString(),
                        database))
                .redirectErrorStream(true)
                .start();
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder said = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(READY)) {
                return new StoreChild(process, line.substring(READY.length()));
            }
            said.append(line).append('\n');
        }
        throw new IllegalStateException("the child did not start: " + said);
    }

    String uri() {
        return uri;
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
