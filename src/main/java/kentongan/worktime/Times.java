package kentongan.worktime;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kentongan.worktime.Reading.Meant;
import kentongan.worktime.Reading.Problem;
import org.jspecify.annotations.Nullable;

/** Reads the time of day in something typed, with the word for the part of the day that goes with it. */
final class Times {

    private static final int NOON = 12;
    private static final int DAY = 24;
    private static final int HOUR = 60;

    /** Hours from 1 to this are said of the night and of the afternoon alike. */
    private static final int LAST_UNSURE = 5;

    private static final String AT = "(?<at>(?:jam|pukul|pkl|at) ?)?";
    private static final Pattern FIXED =
            Phrase.words(AT + "(?:(?<noon>noon|midday|tengah hari)|midnight|tengah malam)");
    private static final Pattern HALF = Phrase.words(AT + "(?:setengah (?<to>\\d{1,2})|half past (?<past>\\d{1,2}))");
    private static final Pattern CLOCK = Phrase.words(AT + "(?:(?<hour>\\d{1,2})(?:[.:](?<minute>\\d{2}))?"
            + "|(?<hh>[012]\\d)(?<mm>[0-5]\\d))(?: ?(?<half>am|pm))?(?<clock> o'?clock)?");
    private static final Pattern PART = Phrase.words(
            "(?:(?:in the|at) )?(pagi|siang|sore|petang|malam|dini hari|subuh|morning|afternoon|evening|night|tonight)");

    private Times() {}

    /**
     * What was typed of a time.
     *
     * @param minutes from midnight of the day that was typed, 24:00 and more being the next day's; several if it is unsure
     * @param isMarked whether it can be nothing but a time of day
     */
    record TypedTimes(List<Integer> minutes, boolean isMarked) {

        List<LocalDateTime> on(LocalDate day) {
            return minutes.stream()
                    .map(it -> day.atStartOfDay().plusMinutes(it))
                    .toList();
        }
    }

    /** Takes the time out of the phrase; empty if there is none. */
    static Optional<Reading<TypedTimes>> take(Phrase phrase) {
        var fixed = phrase.take(FIXED);
        if (fixed.isPresent()) {
            var hour = fixed.get().group("noon") == null ? DAY : NOON;
            return Optional.of(new Meant<>(new TypedTimes(List.of(hour * HOUR), true)));
        }
        var part = phrase.take(PART).map(it -> PartOfDay.named(it.group(1)));
        var half = phrase.take(HALF);
        if (half.isPresent()) {
            return Optional.of(halfHour(half.get(), part.orElse(null)));
        }
        var clock = phrase.take(CLOCK);
        if (clock.isEmpty()) {
            return part.map(it -> Reading.unclear(Problem.NO_TIME));
        }
        return Optional.of(clock(clock.get(), part.orElse(null)));
    }

    private static Reading<TypedTimes> halfHour(Matcher found, @Nullable PartOfDay part) {
        var to = found.group("to");
        var hour = to == null ? Integer.parseInt(found.group("past")) : Integer.parseInt(to) - 1;
        return hour < 1 || hour > NOON
                ? Reading.unclear(Problem.NO_SUCH_TIME)
                : times(hours(hour, part, false), HOUR / 2, true);
    }

    private static Reading<TypedTimes> clock(Matcher found, @Nullable PartOfDay part) {
        var together = found.group("hh");
        var typed = together == null ? found.group("hour") : together;
        var minute = together == null ? found.group("minute") : found.group("mm");
        var minutes = minute == null ? 0 : Integer.parseInt(minute);
        var isMarked = found.group("at") != null || minute != null || found.group("half") != null;
        var hour = Integer.parseInt(typed);
        var isExact = typed.startsWith("0") || together != null;
        var hours =
                found.group("half") == null ? hours(hour, part, isExact) : hoursOfHalf(hour, found.group("half"), part);
        return times(hours, minutes, isMarked || part != null || found.group("clock") != null);
    }

    private static Reading<TypedTimes> times(List<Integer> hours, int minutes, boolean isMarked) {
        var all = hours.stream().map(it -> it * HOUR + minutes).toList();
        return all.isEmpty() || minutes >= HOUR || (hours.contains(DAY) && minutes > 0 && hours.size() == 1)
                ? Reading.unclear(Problem.NO_SUCH_TIME)
                : new Meant<>(new TypedTimes(all, isMarked));
    }

    /** The hours that may be meant; none if there is no such hour. */
    private static List<Integer> hours(int typed, @Nullable PartOfDay part, boolean isExact) {
        if (part != null) {
            return part.hours(typed);
        }
        if (typed > DAY) {
            return List.of();
        }
        return typed >= 1 && typed <= LAST_UNSURE && !isExact ? List.of(typed, typed + NOON) : List.of(typed);
    }

    private static List<Integer> hoursOfHalf(int typed, String half, @Nullable PartOfDay part) {
        if (typed < 1 || typed > NOON) {
            return List.of();
        }
        var hour = typed % NOON + (half.equals("pm") ? NOON : 0);
        return part == null || part.has(hour) ? List.of(hour) : List.of();
    }

    /** The parts of the day, with the hours that people say in each. */
    private enum PartOfDay {
        EARLY(0, 5),
        MORNING(0, 11),
        MIDDAY(10, 16),
        AFTERNOON(12, 19),
        NIGHT(17, 23);

        private final int from;
        private final int until;

        PartOfDay(int from, int until) {
            this.from = from;
            this.until = until;
        }

        static PartOfDay named(String name) {
            return switch (name) {
                case "dini hari", "subuh" -> EARLY;
                case "pagi", "morning" -> MORNING;
                case "siang" -> MIDDAY;
                case "sore", "petang", "afternoon" -> AFTERNOON;
                default -> NIGHT;
            };
        }

        boolean has(int hour) {
            return hour >= from && hour <= until;
        }

        /** The hours that may be meant by that number in this part of the day. */
        List<Integer> hours(int typed) {
            if (this == NIGHT && (typed == NOON || typed == DAY)) {
                return List.of(DAY);
            }
            if (this == NIGHT && typed < LAST_UNSURE) {
                // The small hours belong to the night before the day or to the one after it.
                return List.of(typed, typed + DAY);
            }
            return IntStream.of(typed, typed + NOON)
                    .filter(this::has)
                    .limit(1)
                    .boxed()
                    .toList();
        }
    }
}
