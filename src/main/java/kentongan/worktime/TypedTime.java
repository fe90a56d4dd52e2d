package kentongan.worktime;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kentongan.worktime.Reading.Meant;
import kentongan.worktime.Reading.Problem;
import kentongan.worktime.Reading.Unclear;
import kentongan.worktime.Times.TypedTimes;

/**
 * Reads days, times and lengths as people type them in Indonesian and English: {@code Senin depan 07:30},
 * {@code lusa jam 2 siang}, {@code 25 Desember 2026 pukul 09.00}, {@code next Monday at 9}, {@code in 2 hours}.
 *
 * <p>Days: a weekday alone is the coming one, today where the time is still to come; with {@code depan} or {@code next} it is
 * that of next week, from Monday to Sunday. A date without a year is this year's, or next year's if this year's was more
 * than 183 days ago. A time without a day is today's. {@code minggu depan} is the week, {@code hari Minggu depan} the Sunday.
 *
 * <p>Times: hours from 6 to 24 are taken as they stand, 24:00 being the end of the day. Hours from 1 to 5 may be those of the
 * afternoon too unless they begin with a 0 or a word says which; of the two, one that has passed today is not meant.
 * {@code jam 12 malam} and midnight are the end of the day; {@code jam 1 malam} is the night before or after it. A time that
 * the clocks skip moves later, and of a double one the first is meant.
 */
public final class TypedTime {

    private static final Pattern SPAN = Pattern.compile("(?:in|dalam|dlm) (.+)");
    private static final Pattern SPAN_LATER = Pattern.compile("(.+) (?:lagi|from now)");

    /** Words that change nothing, wherever they stand. */
    private static final Pattern FILLER =
            Phrase.words("nanti|hari|pada|tanggal|tgl|ini|on|at|the|this|in the|by|sampai|sebelum|before|until");

    private static final Duration LONGEST = Duration.ofDays(1);

    private TypedTime() {}

    /** The day and time, in the zone of {@code now}, which they lie after. */
    public static Reading<ZonedDateTime> read(String typed, ZonedDateTime now) {
        return read(typed, now, Optional.empty());
    }

    /** The same where the day was chosen before: a time without a day is that day's. */
    public static Reading<ZonedDateTime> readOn(LocalDate day, String typed, ZonedDateTime now) {
        return read(typed, now, Optional.of(new Meant<>(TypedDay.of(day))));
    }

    private static Reading<ZonedDateTime> read(String typed, ZonedDateTime now, Optional<Reading<TypedDay>> chosenDay) {
        var phrase = Phrase.of(typed);
        var span = span(phrase.toString(), now);
        if (span.isPresent()) {
            return span.get();
        }
        var day = Days.take(phrase, now.toLocalDate());
        var time = Times.take(phrase);
        // An official letter names the zone: "pukul 09.00 WIT".
        phrase.take(Phrase.words(Pattern.quote(zoneName(now.getZone()))));
        if (!isReadToTheEnd(phrase) || (day.isEmpty() && time.isEmpty())) {
            return Reading.unclear(Problem.UNREADABLE);
        }
        return together(day.isEmpty() ? chosenDay : day, time, now);
    }

    /** The day, which may have passed; a weekday may be today. */
    public static Reading<LocalDate> readDay(String typed, LocalDate today) {
        var phrase = Phrase.of(typed);
        var day = Days.take(phrase, today);
        if (day.isEmpty() || !isReadToTheEnd(phrase)) {
            return Reading.unclear(Problem.UNREADABLE);
        }
        var problem = day.get().problem();
        return problem.isPresent()
                ? Reading.unclear(problem.get())
                : new Meant<>(day.get().value().orElseThrow().day());
    }

    /** The length in hours and minutes, more than nothing and at most a day. */
    public static Reading<Duration> readLength(String typed) {
        var length = Lengths.read(Phrase.of(typed).toString());
        if (length.isEmpty()) {
            return Reading.unclear(Problem.UNREADABLE);
        }
        return length.get().isZero() || length.get().compareTo(LONGEST) > 0
                ? Reading.unclear(Problem.NO_SUCH_LENGTH)
                : new Meant<>(length.get());
    }

    /** A time from now on falls on a whole minute, never sooner than was asked for. */
    private static Optional<Reading<ZonedDateTime>> span(String phrase, ZonedDateTime now) {
        for (var pattern : List.of(SPAN, SPAN_LATER)) {
            var found = pattern.matcher(phrase);
            var length = found.matches() ? Lengths.read(found.group(1)) : Optional.<Duration>empty();
            if (length.isPresent()) {
                var then = now.plus(length.get());
                var minute = then.truncatedTo(ChronoUnit.MINUTES);
                var whole = minute.isBefore(then) ? minute.plusMinutes(1) : minute;
                return Optional.of(length.get().isZero() ? Reading.unclear(Problem.PAST) : new Meant<>(whole));
            }
        }
        return Optional.empty();
    }

    private static Reading<ZonedDateTime> together(
            Optional<Reading<TypedDay>> day, Optional<Reading<TypedTimes>> time, ZonedDateTime now) {
        var problem = Stream.concat(day.stream(), time.stream())
                .flatMap(it -> it.problem().stream())
                .findFirst();
        if (problem.isPresent() || time.isEmpty()) {
            return Reading.unclear(problem.orElse(Problem.NO_TIME));
        }
        var times = time.get().value().orElseThrow();
        if (day.isEmpty() && !times.isMarked()) {
            return Reading.unclear(Problem.UNREADABLE);
        }
        var typed = day.flatMap(Reading::value).orElse(TypedDay.of(now.toLocalDate()));
        var ahead = ahead(times.on(typed.day()), now);
        return one(ahead.isEmpty() ? ahead(times.on(typed.orElse()), now) : ahead);
    }

    private static List<ZonedDateTime> ahead(List<LocalDateTime> times, ZonedDateTime now) {
        return times.stream()
                .map(it -> it.atZone(now.getZone()))
                .filter(it -> it.isAfter(now))
                .toList();
    }

    private static Reading<ZonedDateTime> one(List<ZonedDateTime> readings) {
        if (readings.isEmpty()) {
            return Reading.unclear(Problem.PAST);
        }
        return readings.size() == 1 ? new Meant<>(readings.get(0)) : new Unclear<>(Problem.AMBIGUOUS, readings);
    }

    private static String zoneName(ZoneId zone) {
        return zone.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).toLowerCase(Locale.ROOT);
    }

    private static boolean isReadToTheEnd(Phrase phrase) {
        while (phrase.take(FILLER).isPresent()) {
            continue;
        }
        return phrase.isEmpty();
    }
}
