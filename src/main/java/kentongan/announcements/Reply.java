package kentongan.announcements;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one member answered.
 *
 * @param code one of the constants here, or what a member chose in a poll ({@link Choices})
 * @param at when it was given
 * @param firstAt when the member first answered anything, from which the response time counts
 * @param words what was written with it, if anything
 */
public record Reply(
        String code, Instant at, Instant firstAt, @Nullable String words) {

    public static final String UNDERSTOOD = "understood";
    public static final String DONE = "done";
    public static final String QUESTION = "question";
    public static final String OBSTACLE = "obstacle";
    public static final String READ = "read";
    /** A text reply, by Telegram's own reply. */
    public static final String TEXT = "text";
    /** That the member has cast an anonymous vote; which one is not kept. */
    static final String VOTED = "voted";

    /** Whether this reply asks for words, and counts only when they arrive. */
    public static boolean needsWords(String code) {
        return code.equals(QUESTION) || code.equals(OBSTACLE);
    }

    /** The same reply of a member who had answered an even earlier text: the first answer keeps the response time. */
    Reply since(@Nullable Reply earlier) {
        return earlier == null ? this : new Reply(code, at, earlier.firstAt, words);
    }
}
