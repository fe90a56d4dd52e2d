package kentongan.worktime;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is still to be read of something typed: in small letters, numbers as digits, single spaces, no commas between words. */
final class Phrase {

    private static final int LONGEST = 100;

    private static final Map<String, String> NUMBERS = Map.ofEntries(
            Map.entry("satu", "1"),
            Map.entry("dua", "2"),
            Map.entry("tiga", "3"),
            Map.entry("empat", "4"),
            Map.entry("lima", "5"),
            Map.entry("enam", "6"),
            Map.entry("tujuh", "7"),
            Map.entry("delapan", "8"),
            Map.entry("sembilan", "9"),
            Map.entry("sepuluh", "10"),
            Map.entry("sebelas", "11"),
            Map.entry("one", "1"),
            Map.entry("two", "2"),
            Map.entry("three", "3"),
            Map.entry("four", "4"),
            Map.entry("five", "5"),
            Map.entry("six", "6"),
            Map.entry("seven", "7"),
            Map.entry("eight", "8"),
            Map.entry("nine", "9"),
            Map.entry("ten", "10"),
            Map.entry("eleven", "11"),
            Map.entry("twelve", "12"));

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private String rest;

    private Phrase(String rest) {
        this.rest = rest;
    }

    static Phrase of(String typed) {
        if (typed.length() > LONGEST) {
            return new Phrase("?");
        }
        var words = typed.toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'')
                .replaceAll("(?<!\\d),|,(?!\\d)", " ")
                .replaceAll("(?<=\\p{L})\\.(?=\\d)", " ")
                .replaceAll("(?<=\\p{L})\\.|[.!?]+\\s*$", "")
                .replaceAll("\\bdua belas\\b", "12");
        return new Phrase(WORD.matcher(words)
                .replaceAll(it -> NUMBERS.getOrDefault(it.group(), it.group()))
                .replaceAll("\\s+", " ")
                .strip());
    }

    /** A pattern that matches whole words and numbers only: not the 5 in {@code 15}, {@code 9.5} or {@code 5/12}. */
    static Pattern words(String regex) {
        return Pattern.compile("(?<![\\p{L}\\d]|\\d[.:,/-])(?:" + regex + ")(?![\\p{L}\\d]|[.:,/-]\\d)");
    }

    /** Reads the first match, wherever it stands, and takes it out. */
    Optional<Matcher> take(Pattern pattern) {
        var found = pattern.matcher(rest);
        if (!found.find()) {
            return Optional.empty();
        }
        rest = (rest.substring(0, found.start()) + " " + rest.substring(found.end()))
                .replaceAll("\\s+", " ")
                .strip();
        return Optional.of(found);
    }

    boolean isEmpty() {
        return rest.isEmpty();
    }

    @Override
    public String toString() {
        return rest;
    }
}
