package kentongan.digest.files;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.function.Supplier;
import kentongan.chat.Media;
import kentongan.chat.Outgoing;
import kentongan.chat.Outgoing.Upload;
import kentongan.chat.Phrasebook;
import kentongan.figures.Week;
import kentongan.office.Member;
import kentongan.office.OfficeHours;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Makes the monthly report, which can be handed on to citizens and others who have a stake in the office. */
@Component
class MonthlyReport {

    private final MeasureMonth measure;
    private final Phrasebook phrasebook;
    private final ZoneId zone;
    private final Supplier<PaperFonts> fonts = SingletonSupplier.of(PaperFonts::ofThisMachine);

    MonthlyReport(MeasureMonth measure, Phrasebook phrasebook, OfficeHours hours) {
        this.measure = measure;
        this.phrasebook = phrasebook;
        this.zone = hours.zone();
    }

    /** Those who speak for the office; the paper holds nothing that an employee may not see, but it is theirs to hand on. */
    boolean isFor(Member reader) {
        return reader.isActive() && reader.role().runsTheOffice();
    }

    /**
     * Makes the report of the month in which the week ends, or of an earlier one.
     *
     * @param monthsBefore how many months earlier
     */
    Outgoing make(Member reader, Week week, int monthsBefore, Instant now) {
        var texts = phrasebook.of(reader);
        var today = LocalDate.ofInstant(now, zone);
        var sunday = week.monday().plusDays(6);
        var month = measure.of(
                YearMonth.from(sunday.isAfter(today) ? today : sunday).minusMonths(monthsBefore), now);
        var bytes = new MonthPaper(fonts.get(), texts, zone).print(month, today);
        var caption = texts.html(
                month.isEmpty() ? "report.done.empty" : "report.done", FileTexts.month(month.month(), texts));
        return Outgoing.text(caption)
                .with(new Upload(Media.DOCUMENT, texts.plain("report.file", month.month()), bytes));
    }
}
