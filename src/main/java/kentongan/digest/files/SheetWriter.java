package kentongan.digest.files;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import kentongan.chat.Texts;
import kentongan.figures.Share;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes a sheet of the workbook: a header that stays, and rows of real numbers, shares, lengths of time and dates. */
final class SheetWriter {

    static final String SHARE = "0.0%";
    static final String LENGTH = "[h]:mm:ss";
    static final String TIME = "yyyy-mm-dd hh:mm";
    static final String DAY = "yyyy-mm-dd";

    private static final double MILLIS_A_DAY = Duration.ofDays(1).toMillis();
    private static final String HEADER_FILL = "0F5C5C";
    private static final double HEADER_HEIGHT = 32;
    private static final double LINE_HEIGHT = 14;
    private static final int MEANING_WIDTH = 100;
    private static final int LETTERS_A_LINE = 118;
    private static final String FONT = "Arial";
    private static final int FONT_SIZE = 10;

    private final Workbook book;
    private final ZoneId zone;
    private final Texts texts;

    /** Begins with a book that has no sheets yet. */
    SheetWriter(Workbook book, ZoneId zone, Texts texts) {
        this.book = book;
        book.setGlobalDefaultFont(FONT, FONT_SIZE);
        this.zone = zone;
        this.texts = texts;
    }

    /** Writes one sheet; its name is the text of that key. */
    <T> void write(String nameKey, List<Field<T>> fields, List<T> rows) {
        var sheet = book.newWorksheet(texts.plain(nameKey));
        header(sheet, fields.stream().map(Field::column).toList());
        for (int column = 0; column < fields.size(); column++) {
            sheet.width(column, fields.get(column).column().width());
            for (int row = 0; row < rows.size(); row++) {
                cell(sheet, row + 1, column, fields.get(column).value().apply(rows.get(row)));
            }
        }
        if (!rows.isEmpty()) {
            sheet.setAutoFilter(0, 0, rows.size(), fields.size() - 1);
        }
    }

    /** Writes a sheet of two columns that tells what words mean. */
    void explain(String nameKey, List<String> header, List<List<String>> lines) {
        var sheet = book.newWorksheet(texts.plain(nameKey));
        for (int column = 0; column < header.size(); column++) {
            header(sheet, column, header.get(column), "left");
        }
        frame(sheet);
        sheet.width(0, 30);
        sheet.width(1, MEANING_WIDTH);
        IntStream.range(0, lines.size()).forEach(row -> {
            sheet.value(row + 1, 0, lines.get(row).get(0));
            sheet.value(row + 1, 1, lines.get(row).get(1));
            // a spreadsheet that opens the file does not make rows as high as their text needs
            sheet.rowHeight(row + 1, LINE_HEIGHT * (1 + lines.get(row).get(1).length() / LETTERS_A_LINE));
            sheet.style(row + 1, 0).bold().verticalAlignment("top").set();
            sheet.style(row + 1, 1).wrapText(true).verticalAlignment("top").set();
        });
    }

    private void header(Worksheet sheet, List<Column> columns) {
        for (int column = 0; column < columns.size(); column++) {
            var isText = columns.get(column).isText();
            header(sheet, column, columns.get(column).header(texts), isText ? "left" : "center");
        }
        frame(sheet);
    }

    private static void header(Worksheet sheet, int column, String name, String alignment) {
        sheet.value(0, column, name);
        sheet.style(0, column)
                .bold()
                .fontColor("FFFFFF")
                .fillColor(HEADER_FILL)
                .wrapText(true)
                .verticalAlignment("center")
                .horizontalAlignment(alignment)
                .set();
    }

    /** The header stays when one scrolls, and stands on each printed page. */
    private static void frame(Worksheet sheet) {
        sheet.rowHeight(0, HEADER_HEIGHT);
        sheet.freezePane(1, 1);
        sheet.pageOrientation("landscape");
        sheet.repeatRows(0);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    /** A text is a cell of type text here, which no spreadsheet takes for a formula. */
    private void cell(Worksheet sheet, int row, int column, @Nullable Object value) {
        if (value instanceof Share share) {
            share.value().ifPresent(it -> sheet.value(row, column, it));
            sheet.style(row, column).format(SHARE).set();
        } else if (value instanceof Duration length) {
            sheet.value(row, column, length.toNanos() / 1_000_000.0 / MILLIS_A_DAY);
            sheet.style(row, column).format(LENGTH).set();
        } else if (value instanceof Instant at) {
            sheet.value(row, column, at.atZone(zone).toLocalDateTime());
            sheet.style(row, column).format(TIME).horizontalAlignment("left").set();
        } else if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format(DAY).horizontalAlignment("left").set();
        } else if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value != null) {
            sheet.value(row, column, value.toString());
        }
    }
}
