package kentongan.meetings;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * On which days a meeting is held again; its first day is always one of them. It means what the recurrence rule of the
 * calendar file means (RFC 5545, 3.3.10): a month without a 31st is left out.
 *
 * @param weekdays the days of a weekly one; empty otherwise
 * @param ordinal which weekday of the month, 1 to 4, or -1 for the last; 0 where that does not count
 * @param until the last day on which it may be, ISO 8601; null if it ends by the count
 * @param count how often it is held in all; null if it ends by the day
 */
public record Repetition(
        Pattern pattern,
        List<DayOfWeek> weekdays,
        int ordinal,
        @Nullable String until,
        @Nullable Integer count) {

    /** How the days follow each other. */
    public enum Pattern {
        ONCE,
        WEEKLY,
        /** On the same day of each month that has it. */
        MONTHLY_BY_DATE,
        /** On the first Monday of each month, or the last Friday. */
        MONTHLY_BY_WEEKDAY
    }

    /** No meeting is planned further ahead than this after its first day. */
    public static final int MOST_MONTHS = 12;

    /** The ordinal of the last such weekday of a month. */
    public static final int LAST = -1;

    private static final int DAYS_A_WEEK = 7;

    public static final Repetition ONCE = new Repetition(Pattern.ONCE, List.of(), 0, null, 1);

    /** Every week on these days. */
    public static Repetition weekly(List<DayOfWeek> weekdays) {
        var sorted = weekdays.stream().distinct().sorted().toList();
        return new Repetition(Pattern.WEEKLY, sorted, 0, null, null);
    }

    /** Every month on the date of the first day. */
    public static Repetition monthlyByDate() {
        return new Repetition(Pattern.MONTHLY_BY_DATE, List.of(), 0, null, null);
    }

    /** Every month on that weekday of the first day, counted from the start of the month or {@link #LAST}. */
    public static Repetition monthlyByWeekday(int ordinal) {
        return new Repetition(Pattern.MONTHLY_BY_WEEKDAY, List.of(), ordinal, null, null);
    }

    /** The same, ending on that day at the latest. */
    public Repetition until(LocalDate last) {
        return new Repetition(pattern, weekdays, ordinal, last.toString(), null);
    }

    /** The same, held so often in all. */
    public Repetition times(int times) {
        return new Repetition(pattern, weekdays, ordinal, null, times);
    }

    public boolean isOnce() {
        return pattern == Pattern.ONCE;
    }

    /** Which weekday of its month the day is, counted from the start. */
    public static int ordinalOf(LocalDate day) {
        return (day.getDayOfMonth() - 1) / DAYS_A_WEEK + 1;
    }

    /** Whether the day is the last of its weekday in its month. */
    public static boolean isLastOfItsWeekday(LocalDate day) {
        return day.plusDays(DAYS_A_WEEK).getMonth() != day.getMonth();
    }

    /** The last day on which one that begins that day may be held. */
    public LocalDate lastDay(LocalDate first) {
        var most = first.plusMonths(MOST_MONTHS);
        var wanted = until == null ? most : LocalDate.parse(until);
        var last = wanted.isBefore(most) ? wanted : most;
        return last.isBefore(first) ? first : last;
    }

    /** All days on which it is held, the earliest first. */
    public List<LocalDate> days(LocalDate first) {
        var last = lastDay(first);
        var all = candidates(first).filter(day -> !day.isBefore(first)).takeWhile(day -> !day.isAfter(last));
        return (count == null ? all : all.limit(count)).toList();
    }

    /** In order; some may lie before the first day or after the last. */
    private Stream<LocalDate> candidates(LocalDate first) {
        return switch (pattern) {
            case ONCE -> Stream.of(first);
            case WEEKLY ->
                first.datesUntil(lastDay(first).plusDays(1)).filter(day -> weekdays.contains(day.getDayOfWeek()));
            case MONTHLY_BY_DATE ->
                months(first).map(month -> dateIn(month, first)).filter(Objects::nonNull);
            case MONTHLY_BY_WEEKDAY -> months(first).map(month -> weekdayIn(month, first.getDayOfWeek()));
        };
    }

    private static Stream<YearMonth> months(LocalDate first) {
        return IntStream.rangeClosed(0, MOST_MONTHS)
                .mapToObj(more -> YearMonth.from(first).plus(more, ChronoUnit.MONTHS));
    }

    private static @Nullable LocalDate dateIn(YearMonth month, LocalDate first) {
        return month.isValidDay(first.getDayOfMonth()) ? month.atDay(first.getDayOfMonth()) : null;
    }

    private LocalDate weekdayIn(YearMonth month, DayOfWeek weekday) {
        return month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(ordinal, weekday));
    }
}
