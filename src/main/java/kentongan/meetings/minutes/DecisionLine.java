package kentongan.meetings.minutes;

import java.time.Instant;
import java.util.List;
import kentongan.office.Member;

/** What a line of minutes turned out to be. */
public sealed interface DecisionLine {

    /** Words that decide nothing. */
    record Plain() implements DecisionLine {}

    /** A decision. */
    record Decided(String what, Member owner, Instant deadline) implements DecisionLine {}

    /**
     * A decision that can't be taken as it stands.
     *
     * @param details what the sentence about it speaks of, such as the names that are meant perhaps
     */
    record Unclear(Problem why, List<String> details) implements DecisionLine {}

    /** Why a decision can't be taken. */
    enum Problem {
        NO_TASK,
        NO_NAME,
        UNKNOWN_NAME,
        AMBIGUOUS_NAME,
        /** Whoever wrote the minutes can't give that member instructions. */
        OTHER_SECTION,
        NO_DATE,
        UNREADABLE_DATE,
        NO_SUCH_DATE,
        OTHER_WEEKDAY,
        PAST
    }
}
