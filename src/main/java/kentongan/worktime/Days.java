package kentongan.worktime;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kentongan.worktime.Reading.Meant;
import kentongan.worktime.Reading.Problem;

/** Reads the day in something typed: its date, its weekday, or both, which must then agree. */
final class Days {

    private static final List<List<String>> WEEKDAYS = List.of(
            List.of("senin", "sen", "monday", "mon"),
            List.of("selasa", "sel", "tuesday", "tues", "tue"),
            List.of("rabu", "rab", "wednesday", "wed"),
            List.of("kamis", "kam", "thursday", "thurs", "thur", "thu"),
            List.of("jumat", "jum'at", "jum", "friday", "fri"),
            List.of("sabtu", "sab", "saturday", "sat"),
            List.of("minggu", "ahad", "sunday", "sun"));

    private static final Pattern WEEKDAY = Phrase.words("(?:(?<before>next|this|coming) )?(?:hari )?(?<name>"
            + String.join("|", WEEKDAYS.stream().flatMap(List::stream).toList())
            + ")(?: (?<after>depan|ini|mendatang|yang akan datang))?");

    /** Without {@code hari} before it, {@code minggu} is the week and not the Sunday. */
    private static final Pattern NEXT_WEEK = Phrase.words("(?<!hari )(?:minggu|pekan) depan|next week");

    private Days() {}

    /** Takes the day out of the phrase; empty if there is none. */
    static Optional<Reading<TypedDay>> take(Phrase phrase, LocalDate today) {
        Optional<TypedDay> date;
        try {
            date = Dates.take(phrase, today);
        } catch (DateTimeException noSuchDay) {
            return Optional.of(Reading.unclear(Problem.NO_SUCH_DAY));
        }
        var isNextWeek = phrase.take(NEXT_WEEK).isPresent();
        var weekday = phrase.take(WEEKDAY);
        if (weekday.isEmpty()) {
            return isNextWeek && date.isEmpty()
                    ? Optional.of(Reading.unclear(Problem.NO_DAY))
                    : date.<Reading<TypedDay>>map(Meant::new);
        }
        var named = named(weekday.get().group("name"));
        if (date.isPresent()) {
            var agrees = date.get().day().getDayOfWeek() == named;
            return Optional.of(agrees ? new Meant<>(date.get()) : Reading.unclear(Problem.OTHER_WEEKDAY));
        }
        var inNextWeek = isNextWeek
                || "next".equals(weekday.get().group("before"))
                || "depan".equals(weekday.get().group("after"));
        return Optional.of(new Meant<>(inNextWeek ? ofNextWeek(named, today) : coming(named, today)));
    }

    private static DayOfWeek named(String name) {
        var day = DayOfWeek.MONDAY;
        while (!WEEKDAYS.get(day.ordinal()).contains(name)) {
            day = day.plus(1);
        }
        return day;
    }

    private static TypedDay ofNextWeek(DayOfWeek day, LocalDate today) {
        var monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        return TypedDay.of(monday.plusDays(day.ordinal()));
    }

    private static TypedDay coming(DayOfWeek day, LocalDate today) {
        var first = today.with(TemporalAdjusters.nextOrSame(day));
        return new TypedDay(first, first.plusWeeks(1));
    }
}
