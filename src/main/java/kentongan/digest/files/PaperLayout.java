package kentongan.digest.files;

import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Image;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/** The pieces that the report's pages are made of: headings, paragraphs, tiles, tables, pictures. */
final class PaperLayout {

    /** The width between the margins of an A4 page, in points. */
    static final float WIDTH = 495;

    private static final float TILE_PADDING = 9;
    private static final float ROW_PADDING = 4;
    private static final float GAP = 12;

    private final PaperFonts fonts;

    PaperLayout(PaperFonts fonts) {
        this.fonts = fonts;
    }

    /** A key figure with what it is and what it is to be compared with. */
    record Tile(String label, String value, String beside) {}

    Paragraph heading(String words) {
        var heading = new Paragraph(words, fonts.bold(12.5f, PaperColors.BAND));
        heading.setSpacingBefore(12);
        heading.setSpacingAfter(3);
        return heading;
    }

    Paragraph text(String words) {
        return paragraph(words, fonts.regular(10, PaperColors.INK), 15);
    }

    Paragraph small(String words) {
        return paragraph(words, fonts.regular(8.5f, PaperColors.QUIET), 12);
    }

    private static Paragraph paragraph(String words, Font font, float leading) {
        var paragraph = new Paragraph(leading, words, font);
        paragraph.setSpacingAfter(4);
        return paragraph;
    }

    /** Three key figures a row. */
    PdfPTable tiles(List<Tile> tiles) {
        var table = fullWidth(new PdfPTable(3));
        table.setSpacingBefore(8);
        tiles.forEach(it -> table.addCell(tile(it)));
        return table;
    }

    private PdfPCell tile(Tile tile) {
        var cell = new PdfPCell();
        cell.addElement(new Paragraph(11, tile.label(), fonts.regular(8.5f, PaperColors.QUIET)));
        cell.addElement(new Paragraph(24, tile.value(), fonts.bold(18, PaperColors.BAND)));
        cell.addElement(new Paragraph(14, tile.beside(), fonts.regular(8.5f, PaperColors.QUIET)));
        cell.setBackgroundColor(PaperColors.GROUND);
        cell.setBorderColor(Color.WHITE);
        cell.setBorderWidth(4);
        cell.setPadding(TILE_PADDING);
        return cell;
    }

    /** A table whose first row names the columns; the first column is wider, numbers stand at the right. */
    PdfPTable table(List<List<String>> rows) {
        var columns = rows.get(0).size();
        var widths = new float[columns];
        Arrays.fill(widths, 1);
        widths[0] = columns > 3 ? 1.5f : 2.4f;
        var table = fullWidth(new PdfPTable(columns));
        table.setWidths(widths);
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns; column++) {
                table.addCell(cell(rows.get(row).get(column), row == 0, column == 0));
            }
        }
        return table;
    }

    private PdfPCell cell(String words, boolean isHeader, boolean isFirst) {
        var font = isHeader ? fonts.regular(8.5f, PaperColors.QUIET) : fonts.regular(9.5f, PaperColors.INK);
        var cell = new PdfPCell(new Phrase(words, font));
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderColor(PaperColors.LINE);
        cell.setBorderWidth(0.75f);
        cell.setPadding(ROW_PADDING);
        cell.setPaddingLeft(isFirst ? 0 : ROW_PADDING);
        cell.setNoWrap(true);
        cell.setHorizontalAlignment(isFirst ? Element.ALIGN_LEFT : Element.ALIGN_RIGHT);
        return cell;
    }

    /** Two pieces side by side, each under its heading. */
    PdfPTable sideBySide(String leftHeading, PdfPTable left, String rightHeading, PdfPTable right) {
        var table = fullWidth(new PdfPTable(2));
        table.addCell(half(leftHeading, left, 0, 10));
        table.addCell(half(rightHeading, right, 10, 0));
        return table;
    }

    private PdfPCell half(String heading, PdfPTable table, float left, float right) {
        var cell = new PdfPCell();
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPadding(0);
        cell.setPaddingTop(GAP);
        cell.setPaddingLeft(left);
        cell.setPaddingRight(right);
        cell.addElement(heading(heading));
        cell.addElement(table);
        return cell;
    }

    Image picture(byte[] png, float width, float height) {
        try {
            var image = Image.getInstance(png);
            image.scaleAbsolute(width, height);
            return image;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PdfPTable fullWidth(PdfPTable table) {
        table.setWidthPercentage(100);
        return table;
    }
}
