package kentongan.outbox;

import java.util.List;

/**
 * How soon something is sent: all that waits in an earlier lane goes before anything in a later one. Only boards go once in
 * two seconds whatever waits, so that they don't stand still as long as others are busy.
 */
public enum Lane {
    /** Answers people wait for: a question carried to the head, an answer carried back. */
    INTERACTIVE,
    /** Reminders and nudges. */
    REMINDER,
    /** Announcements that are urgent. */
    URGENT,
    /** Other announcements and whatever else goes to many. */
    BROADCAST,
    /** Receipt boards, of which the next picture replaces the last anyway. */
    BOARD;

    /** Those that go to many. */
    static final List<Lane> OF_MANY = List.of(REMINDER, URGENT, BROADCAST);

    /** Whether many may wait in it at once, so that they are claimed and noted in batches. */
    boolean isBatched() {
        return this != BOARD;
    }
}
