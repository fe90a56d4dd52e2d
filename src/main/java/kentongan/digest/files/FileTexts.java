package kentongan.digest.files;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import kentongan.chat.Texts;
import kentongan.figures.Week;

/** How files name days, weeks and months, and what a figure is called. */
final class FileTexts {

    private FileTexts() {}

    /** As {@code 23–29 November 2026}. */
    static String week(Week week, Texts texts) {
        var first = week.monday();
        var last = first.plusDays(6);
        if (YearMonth.from(first).equals(YearMonth.from(last))) {
            return first.getDayOfMonth() + "–" + day(last, texts);
        }
        var begin = first.getYear() == last.getYear()
                ? first.getDayOfMonth() + " " + monthName(first.getMonthValue(), texts)
                : day(first, texts);
        return begin + " – " + day(last, texts);
    }

    /** As {@code 29 November 2026}. */
    static String day(LocalDate day, Texts texts) {
        return day.getDayOfMonth() + " " + month(YearMonth.from(day), texts);
    }

    /** As {@code November 2026}. */
    static String month(YearMonth month, Texts texts) {
        return monthName(month.getMonthValue(), texts) + " " + month.getYear();
    }

    /** As {@code November}. */
    static String monthName(YearMonth month, Texts texts) {
        return monthName(month.getMonthValue(), texts);
    }

    /** The name of a kind or priority. */
    static String of(String group, Enum<?> value, Texts texts) {
        return texts.plain(group + "." + code(value));
    }

    /** An enum's name as files write it: small, with underscores. */
    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String monthName(int number, Texts texts) {
        return texts.plain("day.months").split(" ")[number - 1];
    }
}
