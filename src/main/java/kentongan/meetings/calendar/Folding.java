package kentongan.meetings.calendar;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Folds long lines as RFC 5545 (3.1) wants: 75 bytes, never within a character. The library counts characters instead. */
final class Folding {

    private static final int MOST_BYTES = 75;
    private static final String END = "\r\n";

    private Folding() {}

    /** The same content in folded lines. */
    static String fold(String unfolded) {
        return unfolded.lines().map(Folding::line).collect(Collectors.joining(END, "", END));
    }

    private static String line(String line) {
        var folded = new StringBuilder();
        var bytes = 0;
        for (int i = 0; i < line.length(); ) {
            var next = Character.toString(line.codePointAt(i));
            var length = next.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + length > MOST_BYTES) {
                folded.append(END).append(' ');
                bytes = 1;
            }
            folded.append(next);
            bytes += length;
            i += next.length();
        }
        return folded.toString();
    }
}
