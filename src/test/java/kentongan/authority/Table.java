package kentongan.authority;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Who may do what, as {@code authority.md} says it. */
final class Table {

    private static final String FILE = "authority.md";

    private final Map<String, List<Row>> parts = new LinkedHashMap<>();

    private Table() {}

    /** What a cell says. */
    enum Cell {
        YES,
        /** Only for the person whose it is. */
        OWN,
        NO,
        /** The question is put aside, and what is typed is taken like anything that was not asked for. */
        ASIDE
    }

    /**
     * A line.
     *
     * @param key what the program calls it
     * @param note what stands beside the key: a command's other name, what the button says, the words that are typed
     * @param whose by whose example it is tried; nobody's where it belongs to nobody
     */
    record Row(String key, String note, List<Who> whose, Map<Who, Cell> cells) {

        boolean isPutAside(Who who) {
            return cells.get(who) == Cell.ASIDE;
        }

        boolean isAllowed(Who who, Who owner) {
            var cell = Objects.requireNonNull(cells.get(who));
            return cell == Cell.YES || (cell == Cell.OWN && who == owner);
        }
    }

    static Table read() {
        var table = new Table();
        List<Row> part = new ArrayList<>();
        for (var line : lines().takeWhile(line -> !line.equals("## Pages")).toList()) {
            if (line.startsWith("## ")) {
                part = new ArrayList<>();
                table.parts.put(line.substring(3).strip(), part);
            } else if (!table.parts.isEmpty() && line.startsWith("| ") && !line.startsWith("| ---")) {
                part.add(row(line));
            }
        }
        table.parts.values().forEach(rows -> rows.remove(0));
        return table;
    }

    List<Row> part(String name) {
        return Objects.requireNonNull(parts.get(name), name);
    }

    /** The pages, each with whether an office with a bot token has it. */
    Map<String, Boolean> pages() {
        var pages = new LinkedHashMap<String, Boolean>();
        lines().dropWhile(line -> !line.equals("## Pages"))
                .filter(line -> line.startsWith("| /"))
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                .forEach(cells -> pages.put(cells.get(1), cells.get(4).equals("yes")));
        return pages;
    }

    /** The row of a button with that data: the one that says most of it. */
    Optional<Row> button(String data) {
        var parts = data.split("\\|", -1);
        return part("Buttons").stream()
                .filter(row -> fits(row.key().split("/"), parts))
                .reduce((one, other) -> literals(other) > literals(one) ? other : one);
    }

    Optional<Row> question(String topicAndStep) {
        return part("Typed answers").stream()
                .filter(row -> row.key().equals(topicAndStep))
                .findFirst();
    }

    private static boolean fits(String[] key, String[] data) {
        if (key.length > data.length) {
            return false;
        }
        for (int i = 0; i < key.length; i++) {
            if (!key[i].equals("#") && !key[i].equals(data[i])) {
                return false;
            }
        }
        return true;
    }

    private static long literals(Row row) {
        return Arrays.stream(row.key().split("/")).filter(it -> !it.equals("#")).count();
    }

    private static Row row(String line) {
        var cells = Arrays.stream(line.split("\\|")).map(String::strip).skip(1).toList();
        var who = cells.subList(cells.size() - Who.values().length, cells.size());
        var cellOf = new EnumMap<Who, Cell>(Who.class);
        for (var column : Who.values()) {
            var word = who.get(column.ordinal()).toUpperCase(Locale.ROOT);
            cellOf.put(
                    column,
                    Arrays.stream(Cell.values())
                            .filter(it -> it.name().equals(word))
                            .findFirst()
                            .orElse(Cell.NO));
        }
        var whose = cells.size() == Who.values().length + 3 ? Who.ofLetters(cells.get(2)) : List.<Who>of();
        return new Row(cells.get(0), cells.get(1), whose, cellOf);
    }

    private static Stream<String> lines() {
        try (var file = Objects.requireNonNull(Table.class.getResourceAsStream(FILE), FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
