package kentongan.sheets;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from taking a name for a formula: an exported cell that begins with {@code = + - @} gets an
 * apostrophe before it, as one types it in a spreadsheet, and loses it again on import. A cell that already has
 * apostrophes before such a sign gets one more, so that every name comes back as it was.
 */
public final class Formulas {

    private static final Pattern LOOKS_LIKE_ONE = Pattern.compile("'*[=+@-].*", Pattern.DOTALL);
    private static final Pattern ARMED = Pattern.compile("'+[=+@-].*", Pattern.DOTALL);

    private Formulas() {}

    /** The cell as it is exported. */
    public static String armed(String cell) {
        return LOOKS_LIKE_ONE.matcher(cell).matches() ? "'" + cell : cell;
    }

    /** The cell as it was before it was exported. */
    public static String disarmed(String cell) {
        return ARMED.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
