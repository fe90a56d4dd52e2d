package kentongan.meetings.messages;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import kentongan.chat.Texts;

/** Days, times and lengths in the reader's words and zone. */
public final class MeetingTimes {

    private static final String DAY = "EEEE, d MMMM yyyy";
    private static final String SHORT_DAY = "EEE, d MMM";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /** The three zones of Indonesia; others are told by their distance from UTC, which nobody can mistake. */
    private static final Map<String, String> INDONESIA = Map.of(
            "Asia/Jakarta", "WIB",
            "Asia/Pontianak", "WIB",
            "Asia/Makassar", "WITA",
            "Asia/Ujung_Pandang", "WITA",
            "Asia/Jayapura", "WIT");

    private MeetingTimes() {}

    /** All of it, as {@code Selasa, 24 November 2026, 09:00–10:00 WIT}. */
    public static String full(ZonedDateTime moment, Duration length, Texts texts) {
        var start = moment.withZoneSameInstant(texts.zone());
        var end = start.plus(length);
        return day(start.toLocalDate(), texts) + ", " + TIME.format(start) + "–" + TIME.format(end) + " "
                + zoneName(start);
    }

    /** The same without the end. */
    public static String full(ZonedDateTime moment, Texts texts) {
        var start = moment.withZoneSameInstant(texts.zone());
        return day(start.toLocalDate(), texts) + ", " + TIME.format(start) + " " + zoneName(start);
    }

    /** The day and its weekday, as {@code Selasa, 24 November 2026}. */
    public static String day(LocalDate day, Texts texts) {
        return DateTimeFormatter.ofPattern(DAY, locale(texts)).format(day);
    }

    /** For lists, as {@code Sel, 24 Nov 09:00}. */
    public static String brief(ZonedDateTime moment, Texts texts) {
        var start = moment.withZoneSameInstant(texts.zone());
        return DateTimeFormatter.ofPattern(SHORT_DAY, locale(texts)).format(start) + " " + TIME.format(start);
    }

    /** Hours and minutes, as {@code 09:41}. */
    public static String time(Instant at, Texts texts) {
        return TIME.format(at.atZone(texts.zone()));
    }

    /** A weekday's name. */
    public static String weekday(DayOfWeek day, Texts texts) {
        return day.getDisplayName(TextStyle.FULL, locale(texts));
    }

    /** A length, as {@code 1 jam 30 menit}. */
    public static String length(Duration length, Texts texts) {
        if (length.toHours() == 0) {
            return texts.plain("meeting.minutes", length.toMinutesPart());
        }
        var hours = texts.plain("meeting.hours", (int) length.toHours());
        return length.toMinutesPart() == 0
                ? hours
                : hours + " " + texts.plain("meeting.minutes", length.toMinutesPart());
    }

    private static String zoneName(ZonedDateTime at) {
        var known = INDONESIA.get(at.getZone().getId());
        return known != null ? known : "UTC" + (at.getOffset().getTotalSeconds() == 0 ? "" : at.getOffset());
    }

    private static Locale locale(Texts texts) {
        return Locale.forLanguageTag(texts.language().code());
    }
}
