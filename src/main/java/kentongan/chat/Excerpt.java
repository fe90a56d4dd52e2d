package kentongan.chat;

/** The beginning of a text on one line. */
public final class Excerpt {

    private Excerpt() {}

    /** At most that many UTF-16 units, cut at a character, with an ellipsis where something was left out. */
    public static String of(String text, int most) {
        var line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= most) {
            return line;
        }
        var end = Character.isHighSurrogate(line.charAt(most - 2)) ? most - 2 : most - 1;
        return line.substring(0, end).stripTrailing() + "…";
    }
}
