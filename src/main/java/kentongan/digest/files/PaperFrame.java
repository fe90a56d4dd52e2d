package kentongan.digest.files;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.util.function.IntFunction;

/** What stands around the text of each page of the report: a band with the title above, the page's number below. */
final class PaperFrame extends PdfPageEventHelper {

    static final float FIRST_BAND = 96;
    static final float BAND = 34;

    private static final float FOOT = 26;
    private static final Color PALE = new Color(0xD6E8E6);

    private final PaperFonts fonts;
    private final Words words;

    PaperFrame(PaperFonts fonts, Words words) {
        this.fonts = fonts;
        this.words = words;
    }

    /** What it says; the page's number it knows by itself. */
    record Words(String title, String month, String subtitle, String foot, IntFunction<String> page) {}

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        var page = document.getPageSize();
        var isFirst = writer.getPageNumber() == 1;
        var height = isFirst ? FIRST_BAND : BAND;
        var under = writer.getDirectContentUnder();
        under.setColorFill(PaperColors.BAND);
        under.rectangle(0, page.getHeight() - height, page.getWidth(), height);
        under.fill();
        if (isFirst) {
            first(writer, document);
        } else {
            var line = new Phrase(words.title() + " · " + words.month(), fonts.bold(10, Color.WHITE));
            show(writer, line, Element.ALIGN_LEFT, document.left(), page.getHeight() - 21);
        }
        var quiet = fonts.regular(7.5f, PaperColors.QUIET);
        var number = words.page().apply(writer.getPageNumber());
        show(writer, new Phrase(words.foot(), quiet), Element.ALIGN_LEFT, document.left(), FOOT);
        show(writer, new Phrase(number, quiet), Element.ALIGN_RIGHT, document.right(), FOOT);
    }

    private void first(PdfWriter writer, Document document) {
        var top = document.getPageSize().getHeight();
        var left = document.left();
        show(writer, new Phrase(words.title(), fonts.bold(24, Color.WHITE)), Element.ALIGN_LEFT, left, top - 46);
        show(writer, new Phrase(words.subtitle(), fonts.regular(10, PALE)), Element.ALIGN_LEFT, left, top - 70);
        var month = new Phrase(words.month(), fonts.bold(15, Color.WHITE));
        show(writer, month, Element.ALIGN_RIGHT, document.right(), top - 46);
    }

    private static void show(PdfWriter writer, Phrase phrase, int alignment, float x, float y) {
        ColumnText.showTextAligned(writer.getDirectContent(), alignment, phrase, x, y, 0);
    }
}
