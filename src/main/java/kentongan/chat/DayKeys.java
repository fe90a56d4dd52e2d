package kentongan.chat;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/**
 * A month of day buttons to choose a day from, today or later. A day's data is {@code action|arguments…|2026-11-24}, that of
 * the arrows to other months, at most a year ahead, {@code action|arguments…|2026-12}; {@link #chosen} reads both.
 */
public final class DayKeys {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu-MM");
    private static final String MARK = "·";
    /** Telegram takes no key without a label. */
    private static final String BLANK = "\u00a0";

    private static final int DAYS_OF_WEEK = 7;
    private static final int MONTHS_AHEAD = 12;

    private final Texts texts;
    private final LocalDate today;
    private final Predicate<LocalDate> isMarked;
    private final String action;
    private final List<Object> arguments;

    private DayKeys(
            Texts texts, LocalDate today, Predicate<LocalDate> isMarked, String action, List<Object> arguments) {
        this.texts = texts;
        this.today = today;
        this.isMarked = isMarked;
        this.action = action;
        this.arguments = arguments;
    }

    /** Keys for that action, whose arguments stand before the day. */
    public static DayKeys of(Texts texts, LocalDate today, String action, Object... arguments) {
        return new DayKeys(texts, today, day -> false, action, List.of(arguments));
    }

    /** The same keys with a dot before some days, such as holidays. */
    public DayKeys marking(Predicate<LocalDate> days) {
        return new DayKeys(texts, today, days, action, arguments);
    }

    /** The present month. */
    public Keyboard now() {
        return of(YearMonth.from(today));
    }

    /** That month, or the nearest one that can be shown. */
    public Keyboard of(YearMonth asked) {
        var first = YearMonth.from(today);
        var last = first.plusMonths(MONTHS_AHEAD);
        var month = asked.isBefore(first) ? first : asked.isAfter(last) ? last : asked;
        var keyboard = Keyboard.row(
                        month.equals(first) ? blank(month) : to("‹", month.minusMonths(1)),
                        to(title(month), month),
                        month.equals(last) ? blank(month) : to("›", month.plusMonths(1)))
                .and(weekdays(month));
        for (var monday = month.atDay(1).with(DayOfWeek.MONDAY);
                !monday.isAfter(month.atEndOfMonth());
                monday = monday.plusWeeks(1)) {
            // a week that has passed would only take room on a small screen
            if (!monday.plusDays(DAYS_OF_WEEK - 1).isBefore(today)) {
                keyboard = keyboard.and(week(monday, month));
            }
        }
        return keyboard;
    }

    private List<Key> week(LocalDate monday, YearMonth month) {
        var keys = new ArrayList<Key>();
        for (var day = monday; day.isBefore(monday.plusDays(DAYS_OF_WEEK)); day = day.plusDays(1)) {
            var isOffered = YearMonth.from(day).equals(month) && !day.isBefore(today);
            var label = (isMarked.test(day) ? MARK : "") + day.getDayOfMonth();
            keys.add(isOffered ? key(label, DAY.format(day)) : blank(month));
        }
        return keys;
    }

    private List<Key> weekdays(YearMonth month) {
        return List.of(texts.plain("day.weekdays").split(" ")).stream()
                .map(name -> to(name, month))
                .toList();
    }

    private String title(YearMonth month) {
        return texts.plain("day.months").split(" ")[month.getMonthValue() - 1] + " " + month.getYear();
    }

    /** A key to the month that is shown changes nothing. */
    private Key blank(YearMonth shown) {
        return to(BLANK, shown);
    }

    private Key to(String label, YearMonth month) {
        return key(label, MONTH.format(month));
    }

    private Key key(String label, String last) {
        var all = new ArrayList<>(arguments);
        Collections.addAll(all, last);
        return Key.press(label, action, all.toArray());
    }

    /** What was chosen: a day, or another month to choose from. */
    public sealed interface Chosen {}

    /** A day; forged data may name one that was not offered. */
    public record Day(LocalDate day) implements Chosen {}

    /** Another month to show, by {@link #of(YearMonth)}. */
    public record Month(YearMonth month) implements Chosen {}

    /**
     * What was chosen by a press whose arguments up to {@code index} are the caller's own.
     *
     * @throws StaleButton if it is neither, as forged data may be
     */
    public static Chosen chosen(Press press, int index) {
        var data = press.argument(index);
        try {
            return data.length() == "2026-11".length()
                    ? new Month(YearMonth.parse(data, MONTH))
                    : new Day(LocalDate.parse(data, DAY));
        } catch (DateTimeException e) {
            throw new StaleButton();
        }
    }
}
