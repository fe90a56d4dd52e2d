package kentongan.worktime;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a day by its date or its distance: {@code 25/12}, {@code 25 Desember 2026}, {@code tgl 25}, {@code lusa}, {@code in 3 days}. */
final class Dates {

    /** A day without a year that lies further back than this means next year's. */
    private static final int HALF_A_YEAR = 183;

    private static final int CENTURY = 2000;
    private static final int MONTHS = 12;
    private static final int DAYS_OF_WEEK = 7;

    private static final List<List<String>> MONTH_NAMES = List.of(
            List.of("januari", "january", "jan"),
            List.of("februari", "february", "pebruari", "feb", "peb"),
            List.of("maret", "march", "mar"),
            List.of("april", "apr"),
            List.of("mei", "may"),
            List.of("juni", "june", "jun"),
            List.of("juli", "july", "jul"),
            List.of("agustus", "august", "agu", "ags", "agt", "aug"),
            List.of("september", "sept", "sep"),
            List.of("oktober", "october", "okt", "oct"),
            List.of("november", "nopember", "nov", "nop"),
            List.of("desember", "december", "des", "dec"));

    private static final String DAY = "(?:(?:tgl|tanggal|the) ?)?(?<day>\\d{1,2})";
    private static final String NTH = "(?:st|nd|rd|th)";
    private static final String MONTH = "(?<name>"
            + String.join("|", MONTH_NAMES.stream().flatMap(List::stream).toList()) + ")(?: (?<year>2\\d{3}))?";
    private static final String LAST = " (?:lagi|from now)";
    private static final String SPAN = "(?<count>\\d{1,4}) ?(?<unit>hari|days?|minggu|pekan|weeks?)";

    private record Way(Pattern pattern, BiFunction<Matcher, LocalDate, TypedDay> read) {}

    private static final List<Way> WAYS = List.of(
            way("(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})", Dates::date),
            way(DAY + "[/-](?<month>\\d{1,2})(?:[/-](?<year>\\d{4}|\\d{2}))?", Dates::date),
            way(DAY + "\\.(?<month>\\d{1,2})\\.(?<year>\\d{4})", Dates::date),
            way(DAY + NTH + "? ?(?:of )?" + MONTH, Dates::named),
            way(MONTH.replace(")(?:", ") (?<day>\\d{1,2})" + NTH + "?(?:"), Dates::named),
            way("(?:tgl|tanggal) ?(?<day>\\d{1,2})|(?:the )?(?<nth>\\d{1,2})" + NTH, Dates::coming),
            way("hari ini|today", (found, today) -> TypedDay.of(today)),
            way("lusa|(?:the )?day after tomorrow", (found, today) -> TypedDay.of(today.plusDays(2))),
            way("besok|esok|bsk|tomorrow|tmrw", (found, today) -> TypedDay.of(today.plusDays(1))),
            way("kemarin|yesterday", (found, today) -> TypedDay.of(today.minusDays(1))),
            way(
                    "(?:in|dalam) " + SPAN + "|"
                            + SPAN.replace("count", "number").replace("unit", "of") + LAST,
                    Dates::span));

    private Dates() {}

    /**
     * Takes the day out of the phrase.
     *
     * @throws DateTimeException if there is no such day
     */
    static Optional<TypedDay> take(Phrase phrase, LocalDate today) {
        for (var way : WAYS) {
            var found = phrase.take(way.pattern);
            if (found.isPresent()) {
                return Optional.of(way.read.apply(found.get(), today));
            }
        }
        return Optional.empty();
    }

    private static Way way(String regex, BiFunction<Matcher, LocalDate, TypedDay> read) {
        return new Way(Phrase.words(regex), read);
    }

    private static TypedDay date(Matcher found, LocalDate today) {
        return TypedDay.of(day(number(found.group("day")), number(found.group("month")), found.group("year"), today));
    }

    private static TypedDay named(Matcher found, LocalDate today) {
        var name = found.group("name");
        var month = 1;
        while (!MONTH_NAMES.get(month - 1).contains(name)) {
            month++;
        }
        return TypedDay.of(day(number(found.group("day")), month, found.group("year"), today));
    }

    private static LocalDate day(int day, int month, @Nullable String year, LocalDate today) {
        if (year != null) {
            return LocalDate.of(year.length() == 2 ? CENTURY + number(year) : number(year), month, day);
        }
        var exists = isDay(today.getYear(), month, day);
        if (exists && !LocalDate.of(today.getYear(), month, day).isBefore(today.minusDays(HALF_A_YEAR))) {
            return LocalDate.of(today.getYear(), month, day);
        }
        return LocalDate.of(today.getYear() + 1, month, day);
    }

    /** The coming day of that number in a month that has it. */
    private static TypedDay coming(Matcher found, LocalDate today) {
        var day = number(found.group(found.group("day") == null ? "nth" : "day"));
        var first = next(day, today);
        return new TypedDay(first, next(day, first.plusDays(1)));
    }

    private static LocalDate next(int day, LocalDate from) {
        for (var month = from.withDayOfMonth(1); month.isBefore(from.plusMonths(MONTHS)); month = month.plusMonths(1)) {
            if (isDay(month.getYear(), month.getMonthValue(), day)
                    && !month.withDayOfMonth(day).isBefore(from)) {
                return month.withDayOfMonth(day);
            }
        }
        throw new DateTimeException("no such day of a month: " + day);
    }

    private static TypedDay span(Matcher found, LocalDate today) {
        var isFirst = found.group("count") != null;
        var count = number(found.group(isFirst ? "count" : "number"));
        var unit = found.group(isFirst ? "unit" : "of");
        return TypedDay.of(today.plusDays(
                unit.startsWith("hari") || unit.startsWith("day") ? count : (long) count * DAYS_OF_WEEK));
    }

    private static boolean isDay(int year, int month, int day) {
        return day >= 1
                && month >= 1
                && month <= MONTHS
                && day <= LocalDate.of(year, month, 1).lengthOfMonth();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
