package kentongan.meetings;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When a meeting begins, as people say it: a day and a time on the office's clock. Stored as words, since a store that keeps
 * instants only would move it when the machine's zone changes.
 *
 * @param day ISO 8601, as {@code 2026-11-25}
 * @param time ISO 8601, as {@code 09:00}
 */
public record LocalStart(String day, String time, ZoneId zone) {

    /** The day and time of that moment, to the minute. */
    public static LocalStart of(ZonedDateTime at) {
        return of(at.toLocalDate(), at.toLocalTime(), at.getZone());
    }

    public static LocalStart of(LocalDate day, LocalTime time, ZoneId zone) {
        return new LocalStart(day.toString(), time.withSecond(0).withNano(0).toString(), zone);
    }

    public LocalDate date() {
        return LocalDate.parse(day);
    }

    public LocalTime clock() {
        return LocalTime.parse(time);
    }

    /** The same time on another day. */
    public LocalStart on(LocalDate otherDay) {
        return new LocalStart(otherDay.toString(), time, zone);
    }

    /** The moment: a time that the clocks skip moves later, of one that comes twice it is the first. */
    public ZonedDateTime moment() {
        return ZonedDateTime.of(LocalDateTime.of(date(), clock()), zone);
    }
}
