package kentongan.figures;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;

/** A week of figures, which runs from Monday 00:00 in the office's zone (product.md, "Figures"). */
public record Week(LocalDate monday) implements Comparable<Week> {

    /**
     * The week that begins on that day.
     *
     * @throws IllegalArgumentException if it is no Monday
     */
    public Week {
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new IllegalArgumentException("a week begins on a Monday, not on " + monday);
        }
    }

    public static Week of(LocalDate day) {
        return new Week(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    public static Week of(Instant at, ZoneId zone) {
        return of(at.atZone(zone).toLocalDate());
    }

    /** So many weeks later, or earlier if negative. */
    public Week plus(int weeks) {
        return new Week(monday.plusWeeks(weeks));
    }

    /** The last so many weeks up to this one, the oldest first. */
    public List<Week> last(int count) {
        return IntStream.rangeClosed(1 - count, 0).mapToObj(this::plus).toList();
    }

    public Period period(ZoneId zone) {
        return Period.of(monday, monday.plusDays(6), zone);
    }

    @Override
    public int compareTo(Week other) {
        return monday.compareTo(other.monday);
    }

    /** As the ISO date of its Monday. */
    @Override
    public String toString() {
        return monday.toString();
    }
}
