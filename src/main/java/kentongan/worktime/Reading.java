package kentongan.worktime;

import java.util.List;
import java.util.Optional;

/** What was made of something typed: what it means, or why it can't be taken. */
public sealed interface Reading<T> {

    /** It means this and nothing else. */
    record Meant<T>(T it) implements Reading<T> {}

    /**
     * It can't be taken.
     *
     * @param readings what it may mean, soonest first, where it is {@link Problem#AMBIGUOUS}; else empty
     */
    record Unclear<T>(Problem why, List<T> readings) implements Reading<T> {}

    /** Why something typed can't be taken. */
    enum Problem {
        UNREADABLE,
        /** There is a day but no time of day. */
        NO_TIME,
        /** There is a week but no day in it. */
        NO_DAY,
        NO_SUCH_DAY,
        /** The date is another day of the week than was typed with it. */
        OTHER_WEEKDAY,
        NO_SUCH_TIME,
        NO_SUCH_LENGTH,
        AMBIGUOUS,
        PAST
    }

    /** What it means; empty if it can't be taken. */
    default Optional<T> value() {
        return this instanceof Meant<T> meant ? Optional.of(meant.it()) : Optional.empty();
    }

    /** Why it can't be taken; empty if it can. */
    default Optional<Problem> problem() {
        return this instanceof Unclear<T> unclear ? Optional.of(unclear.why()) : Optional.empty();
    }

    /** It can't be taken for that reason. */
    static <T> Reading<T> unclear(Problem problem) {
        return new Unclear<>(problem, List.of());
    }
}
