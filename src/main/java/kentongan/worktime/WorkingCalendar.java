package kentongan.worktime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Measures and adds working time: hours of the week in one zone, less holidays and leave (product.md, "Figures"). Windows are
 * kept in local time; where the clocks change within one, it has the length that really passed. For a time that the clocks
 * skip stands the moment at which they do; of a repeated one the first counts.
 */
public final class WorkingCalendar {

    /** Longer than any leave; a search that finds no working day by then would go on for ever. */
    private static final int FARTHEST_DAYS = 4_000;

    private final WorkingHours hours;
    private final Holidays holidays;
    private final ZoneId zone;
    private final List<DateSpan> leave;

    public WorkingCalendar(WorkingHours hours, Holidays holidays, ZoneId zone) {
        this(hours, holidays, zone, List.of());
    }

    private WorkingCalendar(WorkingHours hours, Holidays holidays, ZoneId zone, List<DateSpan> leave) {
        this.hours = hours;
        this.holidays = holidays;
        this.zone = zone;
        this.leave = leave;
    }

    /** A stretch of working time. */
    private record Span(Instant from, Instant until) {

        Duration length() {
            return Duration.between(from, until);
        }
    }

    /** The same calendar for somebody who is on leave then. */
    public WorkingCalendar without(Collection<DateSpan> moreLeave) {
        var all = new ArrayList<>(leave);
        all.addAll(moreLeave);
        return new WorkingCalendar(hours, holidays, zone, List.copyOf(all));
    }

    public ZoneId zone() {
        return zone;
    }

    public Optional<Holiday> holiday(LocalDate day) {
        return holidays.on(day);
    }

    /** Whether there is work on that day: by weekday, holidays and leave. */
    public boolean isWorkingDay(LocalDate day) {
        return !hours.on(day.getDayOfWeek()).isEmpty()
                && holidays.on(day).isEmpty()
                && leave.stream().noneMatch(span -> span.includes(day));
    }

    public boolean isWorking(Instant at) {
        return spans(dayOf(at)).stream().anyMatch(span -> !at.isBefore(span.from()) && at.isBefore(span.until()));
    }

    /** The working time from one instant to another; zero if the second is not later. */
    public Duration workingTimeBetween(Instant from, Instant to) {
        var total = Duration.ZERO;
        for (var day = dayOf(from); !day.isAfter(dayOf(to)); day = day.plusDays(1)) {
            for (var span : spans(day)) {
                total = total.plus(overlap(span, from, to));
            }
        }
        return total;
    }

    /**
     * The earliest instant by which that much working time has passed; for none at all, the instant itself.
     *
     * @throws IllegalArgumentException if the time is negative
     */
    public Instant plusWorkingTime(Instant from, Duration workingTime) {
        if (workingTime.isNegative()) {
            throw new IllegalArgumentException("negative working time: " + workingTime);
        }
        if (workingTime.isZero()) {
            return from;
        }
        var left = workingTime;
        for (var day = dayOf(from); ; day = workingDayAfter(day)) {
            for (var span : spans(day)) {
                var rest = new Span(later(span.from(), from), later(span.until(), from));
                if (rest.length().compareTo(left) >= 0) {
                    return rest.from().plus(left);
                }
                left = left.minus(rest.length());
            }
        }
    }

    /** The instant itself if there is work then, else the beginning of the next stretch of work. */
    public Instant nextWorkingTime(Instant from) {
        for (var day = dayOf(from); ; day = workingDayAfter(day)) {
            for (var span : spans(day)) {
                if (from.isBefore(span.until())) {
                    return later(span.from(), from);
                }
            }
        }
    }

    /** The same time of day so many working days later; none later is the instant itself. */
    public Instant plusWorkingDays(Instant from, int days) {
        var local = from.atZone(zone);
        var day = local.toLocalDate();
        for (int i = 0; i < days; i++) {
            day = workingDayAfter(day);
        }
        return local.with(day).toInstant();
    }

    /** When work begins on that day, or on the next working day if there is none. */
    public Instant startOfWork(LocalDate day) {
        var working = isWorkingDay(day) ? day : workingDayAfter(day);
        return instant(working.atTime(hours.on(working.getDayOfWeek()).get(0).from()));
    }

    public LocalDate workingDayBefore(LocalDate day) {
        return search(day, -1);
    }

    public LocalDate workingDayAfter(LocalDate day) {
        return search(day, 1);
    }

    private LocalDate search(LocalDate from, int step) {
        var day = from.plusDays(step);
        for (int i = 0; i < FARTHEST_DAYS; i++, day = day.plusDays(step)) {
            if (isWorkingDay(day)) {
                return day;
            }
        }
        throw new IllegalStateException("no working day within " + FARTHEST_DAYS + " days of " + from);
    }

    private LocalDate dayOf(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    private List<Span> spans(LocalDate day) {
        return isWorkingDay(day)
                ? hours.on(day.getDayOfWeek()).stream()
                        .map(window ->
                                new Span(instant(day.atTime(window.from())), instant(day.atTime(window.until()))))
                        .filter(span -> span.from().isBefore(span.until()))
                        .toList()
                : List.of();
    }

    private Instant instant(LocalDateTime local) {
        var change = zone.getRules().getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant()
                : local.atZone(zone).toInstant();
    }

    private static Duration overlap(Span span, Instant from, Instant to) {
        var begin = later(span.from(), from);
        var end = span.until().isBefore(to) ? span.until() : to;
        return begin.isBefore(end) ? Duration.between(begin, end) : Duration.ZERO;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
