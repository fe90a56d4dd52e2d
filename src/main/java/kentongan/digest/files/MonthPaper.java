package kentongan.digest.files;

import com.lowagie.text.Document;
import com.lowagie.text.PageSize;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import kentongan.chat.Texts;

/**
 * Prints the monthly report on two A4 pages: the month at a glance and where it goes, then the details and how all this was
 * counted.
 */
final class MonthPaper {

    private static final float MARGIN = 50;
    private static final float FOOT = 46;
    private static final float ROOM_UNDER_BAND = 14;
    private static final float TREND = 330;
    private static final float SPEEDS = 145;

    private final PaperFonts fonts;
    private final Texts texts;
    private final ZoneId zone;
    private final PaperLayout layout;

    MonthPaper(PaperFonts fonts, Texts texts, ZoneId zone) {
        this.fonts = fonts;
        this.texts = texts;
        this.zone = zone;
        this.layout = new PaperLayout(fonts);
    }

    /** The bytes of the PDF file. */
    byte[] print(Month month, LocalDate today) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new Document(PageSize.A4, MARGIN, MARGIN, PaperFrame.FIRST_BAND + ROOM_UNDER_BAND, FOOT)) {
            var writer = PdfWriter.getInstance(document, bytes);
            writer.setPageEvent(new PaperFrame(fonts, frame(month, today)));
            document.addTitle(texts.plain("report.title") + " " + FileTexts.month(month.month(), texts));
            document.addCreator("Kentongan");
            document.open();
            var figures = new MonthFigures(month, texts);
            first(document, month, figures);
            document.setMargins(MARGIN, MARGIN, PaperFrame.BAND + ROOM_UNDER_BAND, FOOT);
            document.newPage();
            second(document, month, figures);
        }
        return bytes.toByteArray();
    }

    private PaperFrame.Words frame(Month month, LocalDate today) {
        return new PaperFrame.Words(
                texts.plain("report.title"),
                FileTexts.month(month.month(), texts),
                texts.plain("report.subtitle"),
                texts.plain("report.foot", FileTexts.day(today, texts)),
                number -> texts.plain("report.page", number));
    }

    private void first(Document document, Month month, MonthFigures figures) {
        if (month.isEmpty()) {
            document.add(layout.text(texts.plain("report.empty", FileTexts.month(month.month(), texts))));
            return;
        }
        if (!month.isOver()) {
            document.add(layout.small(texts.plain("report.not-over")));
        }
        if (month.isTooSmall()) {
            document.add(layout.text(texts.plain("report.too-small")));
        } else {
            document.add(layout.text(figures.summary()));
        }
        document.add(layout.tiles(figures.tiles()));
        document.add(layout.heading(texts.plain("report.trend")));
        document.add(layout.small(texts.plain("report.trend.note")));
        var charts = new PaperCharts(fonts, texts, zone);
        document.add(layout.picture(charts.trend(month.weeks(), PaperLayout.WIDTH, TREND), PaperLayout.WIDTH, TREND));
    }

    private void second(Document document, Month month, MonthFigures figures) {
        if (!month.isEmpty()) {
            details(document, month, figures);
        }
        document.add(layout.heading(texts.plain("report.method")));
        document.add(layout.small(texts.plain("report.method.text")));
    }

    private void details(Document document, Month month, MonthFigures figures) {
        if (Month.staffTimes(month.figures()).isPresent()) {
            document.add(layout.heading(texts.plain("report.speeds")));
            var charts = new PaperCharts(fonts, texts, zone);
            var picture = charts.speeds(month.figures().office(), PaperLayout.WIDTH, SPEEDS);
            document.add(layout.picture(picture, PaperLayout.WIDTH, SPEEDS));
        }
        document.add(layout.heading(texts.plain("report.times.heading")));
        document.add(layout.table(figures.times()));
        document.add(layout.sideBySide(
                texts.plain("report.attendance.heading"),
                layout.table(figures.attendance()),
                texts.plain("report.ideas.heading"),
                layout.table(figures.ideas())));
        if (figures.sections().size() > 1) {
            document.add(layout.heading(texts.plain("report.sections")));
            document.add(layout.table(figures.sections()));
            if (figures.sectionsLeftOut() > 0) {
                document.add(layout.small(texts.plain("report.sections.more", figures.sectionsLeftOut())));
            }
        }
    }
}
