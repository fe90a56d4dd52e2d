package kentongan.roster.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import kentongan.roster.sheet.SheetUnreadable.Reason;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads CSV, whichever of comma, semicolon and tab parts its cells. */
final class CsvFile {

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t');

    private CsvFile() {}

    static Grid read(String text) throws SheetUnreadable {
        // lenient, since a broken row is told as a row's problem and must not cost the others
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .setLenientEof(true)
                .get();
        var grid = new Grid();
        try (var parser = format.parse(new StringReader(text))) {
            for (CSVRecord row : parser) {
                grid.add((int) row.getRecordNumber(), row.toList());
            }
            return grid;
        } catch (IOException | UncheckedIOException e) {
            throw new SheetUnreadable(Reason.BROKEN);
        }
    }

    /** The delimiter that the header has most of. */
    private static char delimiter(String text) {
        var header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        var best = ',';
        for (var candidate : DELIMITERS) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String header, char wanted) {
        return header.chars().filter(it -> it == wanted).count();
    }
}
