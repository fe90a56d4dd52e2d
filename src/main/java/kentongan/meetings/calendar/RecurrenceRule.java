package kentongan.meetings.calendar;

import java.time.DayOfWeek;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import kentongan.meetings.Plan;
import kentongan.meetings.Repetition;
import net.fortuna.ical4j.model.property.RRule;

/** How a meeting is repeated, in the words of RFC 5545 (3.3.10). */
final class RecurrenceRule {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private RecurrenceRule() {}

    static RRule<ZonedDateTime> of(Plan plan) {
        return new RRule<>(pattern(plan) + ";" + end(plan));
    }

    private static String pattern(Plan plan) {
        var repetition = plan.repetition();
        var first = plan.start().date();
        return switch (repetition.pattern()) {
            case ONCE -> throw new IllegalArgumentException("held once");
            case WEEKLY ->
                "FREQ=WEEKLY;BYDAY="
                        + repetition.weekdays().stream()
                                .map(RecurrenceRule::code)
                                .collect(Collectors.joining(","));
            case MONTHLY_BY_DATE -> "FREQ=MONTHLY;BYMONTHDAY=" + first.getDayOfMonth();
            case MONTHLY_BY_WEEKDAY -> "FREQ=MONTHLY;BYDAY=" + repetition.ordinal() + code(first.getDayOfWeek());
        };
    }

    /** The last day as the moment of the last start, since the rule counts moments. */
    private static String end(Plan plan) {
        Repetition repetition = plan.repetition();
        var days = repetition.days(plan.start().date());
        var last = plan.start().on(days.get(days.size() - 1)).moment();
        return repetition.count() == null ? "UNTIL=" + UTC.format(last) : "COUNT=" + days.size();
    }

    private static String code(DayOfWeek day) {
        return day.name().substring(0, 2);
    }
}
