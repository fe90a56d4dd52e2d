package kentongan.sheets;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Writes CSV row by row: UTF-8 with a byte order mark, so that spreadsheets know it, otherwise RFC 4180. */
public final class CsvWriter implements Closeable {

    private final CSVPrinter printer;

    /**
     * Begins the file.
     *
     * @throws UncheckedIOException if the stream takes nothing, as every method does
     */
    public CsvWriter(OutputStream out) {
        try {
            var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            writer.write('\uFEFF');
            printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes one row; null is an empty cell, and a text is never a formula. */
    public void row(@Nullable Object... cells) {
        row(Arrays.asList(cells));
    }

    /** Writes one row; null is an empty cell, and a text is never a formula. */
    public void row(List<? extends @Nullable Object> cells) {
        try {
            for (var cell : cells) {
                printer.print(cell instanceof CharSequence text ? Formulas.armed(text.toString()) : cell);
            }
            printer.println();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands over what is written so far, and leaves the stream open. */
    public void flush() {
        try {
            printer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            printer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
