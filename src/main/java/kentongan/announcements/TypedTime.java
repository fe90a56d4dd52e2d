package kentongan.announcements;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a day and a time as people type them: {@code 25/12 14:00}, {@code 25/12/2026 9.30}, {@code besok 9.00},
 * {@code tomorrow 9am}, {@code hari ini jam 15}.
 */
public final class TypedTime {

    private static final String DAY = "(?<today>hari ini|today)|(?<tomorrow>besok|tomorrow)"
            + "|(?<day>\\d{1,2})/(?<month>\\d{1,2})(?:/(?<year>\\d{4}|\\d{2}))?";
    private static final String TIME = "(?<hour>\\d{1,2})(?:[.:](?<minute>\\d{2}))?\\s*(?<half>am|pm)?";
    private static final Pattern TYPED = Pattern.compile("(?:" + DAY + ")\\s*,?\\s+(?:(?:jam|pukul|at)\\s+)?" + TIME);

    /** A day without a year that lies further back than this means next year's. */
    private static final Duration HALF_A_YEAR = Duration.ofDays(183);

    private static final int NOON = 12;
    private static final int CENTURY = 2000;

    private TypedTime() {}

    /**
     * What was typed, in the zone of {@code now}; it may lie in the past. A time that the clocks skip moves later.
     *
     * @return empty if it can't be read, or there is no such day or time
     */
    public static Optional<ZonedDateTime> parse(String typed, ZonedDateTime now) {
        var found = TYPED.matcher(typed.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            var time = time(found);
            var then = ZonedDateTime.of(day(found, now.toLocalDate()), time, now.getZone());
            var isLongAgo =
                    found.group("day") != null && found.group("year") == null && then.isBefore(now.minus(HALF_A_YEAR));
            return Optional.of(isLongAgo ? then.plusYears(1) : then);
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private static LocalDate day(Matcher found, LocalDate today) {
        if (found.group("today") != null) {
            return today;
        }
        if (found.group("tomorrow") != null) {
            return today.plusDays(1);
        }
        return LocalDate.of(
                year(found.group("year"), today.getYear()),
                Integer.parseInt(found.group("month")),
                Integer.parseInt(found.group("day")));
    }

    private static int year(@Nullable String typed, int thisYear) {
        if (typed == null) {
            return thisYear;
        }
        return typed.length() == 2 ? CENTURY + Integer.parseInt(typed) : Integer.parseInt(typed);
    }

    private static LocalTime time(Matcher found) {
        var hour = Integer.parseInt(found.group("hour"));
        var minute = found.group("minute") == null ? 0 : Integer.parseInt(found.group("minute"));
        var half = found.group("half");
        if (half == null) {
            return LocalTime.of(hour, minute);
        }
        if (hour < 1 || hour > NOON) {
            throw new DateTimeException("no such hour in a half day: " + hour);
        }
        return LocalTime.of(hour % NOON + (half.equals("pm") ? NOON : 0), minute);
    }
}
