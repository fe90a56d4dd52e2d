package kentongan.worktime;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads hours and minutes: {@code 1 jam}, {@code 1,5 jam}, {@code 90 menit}, {@code 1h30}, {@code 01:30}, {@code half an hour}. */
final class Lengths {

    private static final Pattern TYPED = Pattern.compile(
            "(?:(?<hours>\\d{1,4})(?:[.,](?<part>\\d{1,2}))?(?<half> setengah)? ?(?:jam|j|hours?|hrs?|h))?"
                    + "(?: (?:dan|and))? ?(?:(?<minutes>\\d{1,5}) ?(?<unit>menit|mnt|minutes?|mins?|m)?)?");
    private static final Pattern CLOCK = Pattern.compile("(?<hours>\\d{1,2}):(?<minutes>[0-5]\\d)");

    private static final int MINUTES = 60;

    private Lengths() {}

    /** The length; empty if it is none. */
    static Optional<Duration> read(String phrase) {
        var typed = phrase.replaceAll("(?<!\\d )\\b(setengah jam|half an hour)\\b", "30 menit")
                .replaceAll("\\bsejam\\b", "1 jam")
                .replaceAll("\\ban hour\\b", "1 hour")
                .replaceAll("\\b(\\d+) and a half hours\\b", "$1 setengah jam");
        var clock = CLOCK.matcher(typed);
        if (clock.matches()) {
            return Optional.of(Duration.ofHours(Long.parseLong(clock.group("hours")))
                    .plusMinutes(Long.parseLong(clock.group("minutes"))));
        }
        var found = TYPED.matcher(typed);
        if (!found.matches() || (found.group("hours") == null && found.group("unit") == null)) {
            return Optional.empty();
        }
        var minutes = number(found.group("hours")) * MINUTES + number(found.group("minutes"));
        var part =
                number("0." + Objects.requireNonNullElse(found.group("part"), found.group("half") == null ? "0" : "5"));
        return Optional.of(Duration.ofMinutes(Math.round(minutes + part * MINUTES)));
    }

    private static double number(@Nullable String typed) {
        return typed == null ? 0 : Double.parseDouble(typed);
    }
}
