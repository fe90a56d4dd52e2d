package kentongan.suggestions.anonymity;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The code by which an author comes back to a suggestion: 80 random bits as 16 characters of base32 (RFC 4648), which has no
 * 0, 1 and 8, so that these can be read as the letters they look like.
 */
public final class TicketCode {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final Pattern SHAPE = Pattern.compile("[A-Z2-7]{" + LENGTH + "}");
    private static final Pattern WRITTEN_IN_GROUPS = Pattern.compile("[A-Za-z0-8]{4}([-–— ]+[A-Za-z0-8]{4}){3}");

    private final String letters;

    private TicketCode(String letters) {
        this.letters = letters;
    }

    /** A new one. */
    public static TicketCode random(SecureRandom random) {
        return new TicketCode(letters(random));
    }

    /** 80 random bits in small letters, for ids that tell nothing. */
    public static String randomId(SecureRandom random) {
        return letters(random).toLowerCase(Locale.ROOT);
    }

    private static String letters(SecureRandom random) {
        return random.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
                .collect(Collectors.joining());
    }

    /** The code that was typed, whatever the case, spaces and dashes; empty if it is none. */
    public static Optional<TicketCode> typed(String words) {
        var letters = words.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}]", "")
                .replace('0', 'O')
                .replace('1', 'I')
                .replace('8', 'B');
        return SHAPE.matcher(letters).matches() ? Optional.of(new TicketCode(letters)) : Optional.empty();
    }

    /** Whether the words are nothing but a code in its four groups, as somebody might send it without a command. */
    public static boolean looksLikeOne(String words) {
        return WRITTEN_IN_GROUPS.matcher(words.strip()).matches();
    }

    /** In four groups, for people. */
    public String shown() {
        return letters.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    /** Without groups, for buttons. */
    public String letters() {
        return letters;
    }

    /** Says nothing: it must not get into a log. */
    @Override
    public String toString() {
        return "a ticket code";
    }
}
