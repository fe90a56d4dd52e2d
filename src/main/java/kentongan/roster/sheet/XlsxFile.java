package kentongan.roster.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import kentongan.roster.sheet.SheetUnreadable.Reason;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Reads the first worksheet of an XLSX file, after looking whether it is one and what it would unpack to. */
final class XlsxFile {

    /** Far more than 5,000 people take; an archive that unpacks to more is a bomb or no staff list. */
    private static final long MOST_UNPACKED = 48L * 1024 * 1024;

    private static final int EXACT_DIGITS = 15;

    private XlsxFile() {}

    static boolean isZip(byte[] bytes) {
        return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] <= 8 && bytes[3] <= 8;
    }

    static Grid read(byte[] bytes) throws SheetUnreadable {
        inspect(bytes);
        var grid = new Grid();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                var rows = workbook.getFirstSheet().openStream()) {
            for (var row = rows.iterator(); row.hasNext(); ) {
                add(grid, row.next());
            }
            return grid;
        } catch (IOException | RuntimeException e) {
            throw new SheetUnreadable(Reason.BROKEN);
        }
    }

    private static void inspect(byte[] bytes) throws SheetUnreadable {
        var isWorkbook = false;
        var unpacked = 0L;
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                isWorkbook |= entry.getName().equals("xl/workbook.xml");
                unpacked = unpack(zip.getInputStream(entry), unpacked);
            }
        } catch (IOException | RuntimeException e) {
            throw new SheetUnreadable(Reason.BROKEN);
        }
        if (!isWorkbook) {
            throw new SheetUnreadable(Reason.WRONG_KIND);
        }
    }

    private static long unpack(InputStream entry, long unpackedBefore) throws IOException, SheetUnreadable {
        var unpacked = unpackedBefore;
        var buffer = new byte[8192];
        try (entry) {
            for (int read = entry.read(buffer); read >= 0; read = entry.read(buffer)) {
                unpacked += read;
                refuse(unpacked, new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
            }
        }
        return unpacked;
    }

    private static void refuse(long unpacked, String piece) throws SheetUnreadable {
        if (unpacked > MOST_UNPACKED) {
            throw new SheetUnreadable(Reason.TOO_LARGE);
        }
        // spreadsheets have no document types; one that has them brings entities that grow without end
        if (piece.contains("<!DOCTYPE")) {
            throw new SheetUnreadable(Reason.BROKEN);
        }
    }

    private static void add(Grid grid, Row row) throws SheetUnreadable {
        var cells = new ArrayList<String>();
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(row.hasCell(i) ? text(row.getCell(i)) : "");
        }
        grid.add(row.getRowNum(), cells);
    }

    private static String text(Cell cell) {
        var raw = cell.getRawValue();
        if (cell.getType() != CellType.NUMBER || raw == null) {
            return String.valueOf(cell.getText());
        }
        var number = new BigDecimal(raw).stripTrailingZeros();
        var plain = number.toPlainString();
        // a spreadsheet keeps 15 digits of a number: what was typed with more is lost, and left recognisable as such
        return plain.length() > EXACT_DIGITS ? plain + "E+0" : plain;
    }
}
