package kentongan.meetings;

import java.time.Duration;
import java.util.List;

/**
 * How long before the start those who come are reminded.
 *
 * @param code {@code daybefore}, or the number of minutes
 */
public record Reminder(String code) {

    /** At 16:00 of the working day before. */
    public static final Reminder DAY_BEFORE = new Reminder("daybefore");

    /** The longest time before: whoever wants more is better served by another announcement. */
    public static final Duration LONGEST = Duration.ofDays(14);

    /** Reminds that long before the start. */
    public static Reminder before(Duration ahead) {
        return new Reminder(Long.toString(ahead.toMinutes()));
    }

    /** The reminders of a meeting for which nothing else was chosen. */
    public static List<Reminder> usual() {
        return List.of(DAY_BEFORE, before(Duration.ofMinutes(60)), before(Duration.ofMinutes(10)));
    }

    public boolean isDayBefore() {
        return code.equals(DAY_BEFORE.code);
    }

    /** How long before the start; only for those that are not on the day before. */
    public Duration ahead() {
        return Duration.ofMinutes(Long.parseLong(code));
    }
}
