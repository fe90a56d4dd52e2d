package kentongan.digest.files;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.EnumMap;
import kentongan.announcements.Kind;
import kentongan.figures.MeasureAnnouncements;
import kentongan.figures.MeasureResponsiveness;
import kentongan.figures.Period;
import kentongan.figures.Week;
import kentongan.office.OfficeHours;
import kentongan.office.Sections;
import org.springframework.stereotype.Component;

/** Measures a month for the monthly report. */
@Component
class MeasureMonth {

    /** A quarter of a year, to see where it goes. */
    private static final int WEEKS = 13;

    private final MeasureResponsiveness measure;
    private final MeasureAnnouncements announcements;
    private final Sections sections;
    private final ZoneId zone;

    MeasureMonth(
            MeasureResponsiveness measure, MeasureAnnouncements announcements, Sections sections, OfficeHours hours) {
        this.measure = measure;
        this.announcements = announcements;
        this.sections = sections;
        this.zone = hours.zone();
    }

    /** The month as it stands now; one that is not over yet is told of as far as it has come. */
    Month of(YearMonth month, Instant now) {
        var today = LocalDate.ofInstant(now, zone);
        var isOver = today.isAfter(month.atEndOfMonth());
        var last = isOver ? month.atEndOfMonth() : today;
        var kinds = new EnumMap<Kind, Integer>(Kind.class);
        announcements.during(period(month), now, member -> true).forEach(it -> kinds.merge(it.kind(), 1, Integer::sum));
        return new Month(
                month,
                isOver,
                measure.during(period(month), now),
                measure.during(period(month.minusMonths(1)), now),
                measure.weeks(Week.of(last), WEEKS, now),
                kinds,
                sections.all());
    }

    private Period period(YearMonth month) {
        return Period.of(month.atDay(1), month.atEndOfMonth(), zone);
    }
}
