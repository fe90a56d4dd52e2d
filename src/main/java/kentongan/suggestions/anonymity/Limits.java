package kentongan.suggestions.anonymity;

import java.time.Instant;
import org.springframework.stereotype.Component;

/** How many suggestions a person may send in an hour, and how many wrong ticket codes they may try. */
@Component
public class Limits {

    /** The most suggestions of one person in an hour. */
    public static final int SUGGESTIONS = 10;

    /** The most wrong codes of one person in an hour. */
    public static final int WRONG_CODES = 5;

    private final Pace suggestions = new Pace(SUGGESTIONS);
    private final Pace wrongCodes = new Pace(WRONG_CODES);

    /** Whether the person may send another suggestion now. */
    public boolean allowSuggestion(String person, Instant now) {
        return suggestions.allows(person, now);
    }

    /** Notes that the person sent one. */
    public void suggested(String person, Instant now) {
        suggestions.note(person, now);
    }

    /** Whether the person may try a code now. */
    public boolean allowCode(String person, Instant now) {
        return wrongCodes.allows(person, now);
    }

    /** Notes that the person tried a wrong code. */
    public void wrongCode(String person, Instant now) {
        wrongCodes.note(person, now);
    }
}
