package kentongan.office;

import java.util.Optional;

/** One line that a person typed to name somebody or something: trimmed, visible, no longer than its limit. */
public final class Line {

    /** The most characters (code points) of a person's or a section's name. */
    public static final int NAME = 64;

    private Line() {}

    /** What can be wrong with a line. */
    public enum Problem {
        BLANK,
        TOO_LONG,
        SEVERAL_LINES
    }

    /** What is wrong with the words, if anything. */
    public static Optional<Problem> problem(String words, int most) {
        var tidy = tidy(words);
        if (words.strip().lines().count() > 1) {
            return Optional.of(Problem.SEVERAL_LINES);
        }
        if (tidy.codePoints().noneMatch(Line::isVisible)) {
            return Optional.of(Problem.BLANK);
        }
        return tidy.codePointCount(0, tidy.length()) > most ? Optional.of(Problem.TOO_LONG) : Optional.empty();
    }

    /** The words on one line, without what would only disturb a list: control characters, direction overrides, wide gaps. */
    public static String tidy(String words) {
        return words.replaceAll("[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]", "")
                .replaceAll("[\\p{Cc}\\u00A0\\u2028\\u2029]+", " ")
                .strip()
                .replaceAll(" {2,}", " ");
    }

    /** The tidy words, cut to the most characters. */
    public static String cut(String words, int most) {
        var tidy = tidy(words);
        var length = tidy.codePointCount(0, tidy.length());
        return length <= most
                ? tidy
                : tidy.substring(0, tidy.offsetByCodePoints(0, most)).strip();
    }

    private static boolean isVisible(int character) {
        // letters that look like nothing: Hangul fillers and the Braille blank
        var looksEmpty = character == 0x3164 || character == 0x115F || character == 0x1160 || character == 0x2800;
        return !looksEmpty
                && !Character.isWhitespace(character)
                && !Character.isSpaceChar(character)
                && Character.getType(character) != Character.FORMAT
                && Character.getType(character) != Character.CONTROL;
    }
}
