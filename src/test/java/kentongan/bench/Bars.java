package kentongan.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** The table of what was measured beside what was wanted; it is printed when all have run and kept in {@code target/bench.md}. */
public final class Bars implements BeforeAllCallback {

    private static final Path FILE = Path.of("target", "bench.md");
    private static final List<Row> ROWS = new CopyOnWriteArrayList<>();

    /** One line; those whose place is alike keep their order. */
    private record Row(String place, String what, String bar, String measured, String verdict) {}

    /**
     * Notes what was measured.
     *
     * @param place where it stands in the table: a letter, or more than one
     */
    static void measured(String place, String what, String bar, String measured, boolean met) {
        add(new Row(place, what, bar, measured, met ? "met" : "missed"));
    }

    /** Notes a figure that has no bar, or why there is none. */
    static void noted(String place, String what, String measured) {
        add(new Row(place, what, "", measured, ""));
    }

    static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    private static synchronized void add(Row row) {
        ROWS.add(row);
        System.out.println("BENCH " + line(row));
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, table(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(Row row) {
        return "| " + String.join(" | ", row.what, row.bar, row.measured, row.verdict) + " |";
    }

    private static String table() {
        return "| what | bar | measured | |\n| --- | --- | --- | --- |\n"
                + ROWS.stream()
                        .sorted(Comparator.comparing(Row::place))
                        .map(row -> line(row) + "\n")
                        .collect(Collectors.joining());
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(Namespace.create(Bars.class))
                .computeIfAbsent(AtTheEnd.class, key -> new AtTheEnd(), AtTheEnd.class);
    }

    private static final class AtTheEnd implements AutoCloseable {
        @Override
        public void close() {
            System.out.println("\nKentongan, measured\n\n" + table());
        }
    }
}
