package kentongan.digest;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import kentongan.figures.MeasureResponsiveness;
import kentongan.figures.Period;
import kentongan.figures.Week;
import kentongan.office.OfficeHours;
import org.springframework.stereotype.Component;

/** Makes editions, and keeps the latest ones for a moment: the same figures serve all to whom a digest goes. */
@Component
class Editions {

    private static final Duration FRESH = Duration.ofSeconds(20);
    private static final int MOST = 4;
    private static final int WEEKS_BEFORE = 4;

    private final MeasureResponsiveness measure;
    private final OfficeHours hours;
    private final Map<Week, Edition> latest = new LinkedHashMap<>();

    Editions(MeasureResponsiveness measure, OfficeHours hours) {
        this.measure = measure;
        this.hours = hours;
    }

    /** The week's figures as they stand now, or did some seconds ago. May take seconds. */
    synchronized Edition of(Week week, Instant now) {
        var kept = latest.remove(week);
        var edition = kept != null && isFresh(kept, now) ? kept : make(week, now);
        latest.put(week, edition);
        if (latest.size() > MOST) {
            latest.remove(latest.keySet().iterator().next());
        }
        return edition;
    }

    private static boolean isFresh(Edition edition, Instant now) {
        return !edition.madeAt().isAfter(now) && edition.madeAt().plus(FRESH).isAfter(now);
    }

    private Edition make(Week week, Instant now) {
        var zone = hours.zone();
        var before = new Period(
                week.plus(-WEEKS_BEFORE).period(zone).from(), week.period(zone).from());
        return new Edition(week, measure.weeks(week, Edition.WEEKS, now), measure.during(before, now), now);
    }
}
