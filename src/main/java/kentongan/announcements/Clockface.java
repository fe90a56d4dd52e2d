package kentongan.announcements;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import kentongan.chat.Texts;

/** Shows times in the reader's zone and spans in the reader's words. */
public final class Clockface {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("dd/MM HH:mm");

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private Clockface() {}

    /** Hours and minutes, as {@code 09:41}. */
    public static String time(Instant at, Texts texts) {
        return TIME.format(at.atZone(texts.zone()));
    }

    /** Day, month, hours and minutes, as {@code 24/11 09:41}. */
    public static String dayAndTime(Instant at, Texts texts) {
        return DAY_AND_TIME.format(at.atZone(texts.zone()));
    }

    /** Day, month, year, hours and minutes, as {@code 24/11/2026 09:41}. */
    public static String date(Instant at, Texts texts) {
        return DATE.format(at.atZone(texts.zone()));
    }

    /** The day, month and year of a day, as {@code 24/11/2026}. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Weekday, date and time, as {@code Rabu 25/11/2026 07:30}. */
    public static String weekday(Instant at, Texts texts) {
        var names = texts.plain("day.names").split(" ");
        return names[at.atZone(texts.zone()).getDayOfWeek().ordinal()] + " " + date(at, texts);
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
