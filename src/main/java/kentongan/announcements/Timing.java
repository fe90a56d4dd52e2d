package kentongan.announcements;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When an announcement is to go out.
 *
 * @param first the time that was chosen, from which repetitions are counted
 * @param at the next time; later than {@code first} once it has been repeated
 */
public record Timing(Instant first, Instant at, Repeat repeat) {

    /** How often it goes out. */
    public enum Repeat {
        ONCE,
        WEEKLY,
        /** On the same day of each month; in a month that is too short, on its last day. */
        MONTHLY
    }

    /** Once, or from then on. */
    public static Timing from(Instant first, Repeat repeat) {
        return new Timing(first, first, repeat);
    }

    public boolean repeats() {
        return repeat != Repeat.ONCE;
    }

    /** The same time, repeated otherwise. */
    public Timing every(Repeat other) {
        return from(first, other);
    }

    /** Its first repetition after that instant, at the same time of day; those before it are left out. */
    Timing after(Instant now, ZoneId zone) {
        var start = first.atZone(zone);
        long passed = 0;
        while (!nth(start, passed).toInstant().isAfter(now)) {
            passed++;
        }
        return new Timing(first, nth(start, passed).toInstant(), repeat);
    }

    private ZonedDateTime nth(ZonedDateTime start, long number) {
        return repeat == Repeat.MONTHLY ? start.plusMonths(number) : start.plusWeeks(number);
    }
}
