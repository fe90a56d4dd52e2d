package kentongan.office;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kentongan.worktime.Holiday;
import kentongan.worktime.Holidays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads {@code holidays.yaml}: a list {@code holidays} whose entries have a date, a name and the source of the date. A wrong
 * file is refused with its line; no file at all means that no holidays are known.
 */
final class HolidayFile {

    private static final Logger log = LoggerFactory.getLogger(HolidayFile.class);
    private static final String LIST = "holidays";
    private static final String EXAMPLE =
            "Write each day as  - {date: 2026-08-17, name: \"Proklamasi Kemerdekaan\", source: \"the decree\"}";

    private final Path file;

    HolidayFile(Path file) {
        this.file = file;
    }

    /**
     * The holidays in the file.
     *
     * @throws WrongConfiguration naming file, line and reason
     */
    Holidays read() {
        if (!Files.exists(file)) {
            log.warn("There is no {}: no holiday is known, every weekday counts as a working day", file);
            return Holidays.NONE;
        }
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return new Holidays(holidays(reader));
        } catch (IOException e) {
            throw new WrongConfiguration(file + " can't be read: " + e.getMessage(), "Make it readable, in UTF-8.");
        } catch (MarkedYAMLException e) {
            var line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw wrong(line, "is not YAML: " + e.getProblem());
        }
    }

    private List<Holiday> holidays(Reader reader) {
        var root = new Yaml(new LoaderOptions()).compose(reader);
        if (root == null) {
            throw wrong(1, "is empty");
        }
        var list = fields(root).get(LIST);
        if (!(list instanceof SequenceNode entries)) {
            throw wrong(line(root), "has no list \"" + LIST + "\"");
        }
        var lines = new HashMap<LocalDate, Integer>();
        var found = new ArrayList<Holiday>();
        for (var entry : entries.getValue()) {
            var holiday = holiday(entry);
            var before = lines.put(holiday.date(), line(entry));
            if (before != null) {
                throw wrong(line(entry), "has " + holiday.date() + " a second time, first in line " + before);
            }
            found.add(holiday);
        }
        return found;
    }

    private Holiday holiday(Node entry) {
        var fields = fields(entry);
        var unknown = fields.keySet().stream()
                .filter(it -> !List.of("date", "name", "source").contains(it))
                .findFirst();
        if (unknown.isPresent()) {
            throw wrong(line(entry), "knows no \"" + unknown.get() + "\"");
        }
        return new Holiday(date(entry, fields), text(entry, fields, "name"), text(entry, fields, "source"));
    }

    private LocalDate date(Node entry, Map<String, Node> fields) {
        var text = text(entry, fields, "date");
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDate) {
            throw wrong(line(fields.getOrDefault("date", entry)), "has \"" + text + "\", which is no date");
        }
    }

    private String text(Node entry, Map<String, Node> fields, String name) {
        if (fields.get(name) instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        throw wrong(line(entry), "has a day without \"" + name + "\"");
    }

    private Map<String, Node> fields(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong(line(node), "has something that is no day");
        }
        var fields = new HashMap<String, Node>();
        for (var tuple : mapping.getValue()) {
            fields.put(((ScalarNode) tuple.getKeyNode()).getValue(), tuple.getValueNode());
        }
        return fields;
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private WrongConfiguration wrong(int line, String reason) {
        return new WrongConfiguration(file + ", line " + line + ": the file " + reason + ".", EXAMPLE);
    }
}
