package kentongan.announcements;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import kentongan.chat.Texts;
import kentongan.office.OfficeProperties;
import org.springframework.stereotype.Component;

/** Shows times in the office's zone and spans in the reader's words. */
@Component
public class Clockface {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("dd/MM HH:mm");

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final ZoneId zone;

    Clockface(OfficeProperties office) {
        this.zone = office.timeZone();
    }

    /** Hours and minutes, as {@code 09:41}. */
    public String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }

    /** Day, month, hours and minutes, as {@code 24/11 09:41}. */
    public String dayAndTime(Instant at) {
        return DAY_AND_TIME.format(at.atZone(zone));
    }

    /** Day, month, year, hours and minutes, as {@code 24/11/2026 09:41}. */
    public String date(Instant at) {
        return DATE.format(at.atZone(zone));
    }

    /** The day, month and year of a day, as {@code 24/11/2026}. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Weekday, date and time, as {@code Rabu 25/11/2026 07:30}. */
    public String weekday(Instant at, Texts texts) {
        var names = texts.plain("day.names").split(" ");
        return names[at.atZone(zone).getDayOfWeek().ordinal()] + " " + date(at);
    }

    /** A span in its two largest units, as {@code 12 min 30 s}. */
    public static String span(Duration span, Texts texts) {
        if (span.toHours() > 0) {
            return texts.plain("span.hours", span.toHours(), span.toMinutesPart());
        }
        return span.toMinutes() > 0
                ? texts.plain("span.minutes", span.toMinutes(), span.toSecondsPart())
                : texts.plain("span.seconds", span.toSeconds());
    }
}
