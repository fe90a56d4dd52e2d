package kentongan.stories;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock that runs as the machine's does, and that a test can move forward. It begins on a Tuesday at ten in the morning
 * in Sorong, so that no story depends on when it is told.
 */
final class StoryClock extends Clock {

    private static final Instant START = Instant.parse("2026-11-24T01:00:00Z");
    private static final int MORNING = 10;
    private static final int HOURS = 24;
    private static final int FARTHEST_EAST = 14;

    private volatile Duration ahead;

    private StoryClock(Duration ahead) {
        this.ahead = ahead;
    }

    static StoryClock atTenInTheMorning() {
        return new StoryClock(Duration.between(Clock.systemUTC().instant(), START));
    }

    /** For a story that goes on with what a process of its own has left, which knows only the machine's clock. */
    static StoryClock asTheMachine() {
        return new StoryClock(Duration.ZERO);
    }

    /** A zone in which it is about ten in the morning by the machine's clock: no quiet hours, whenever the story is told. */
    static String zoneWhereItIsMorning() {
        var hour = Clock.systemUTC().instant().atZone(ZoneOffset.UTC).getHour();
        var east = Math.floorMod(MORNING - hour, HOURS);
        var offset = east > FARTHEST_EAST ? east - HOURS : east;
        // POSIX counts them the other way round
        return "Etc/GMT" + (offset > 0 ? "-" : "+") + Math.abs(offset);
    }

    void advance(Duration by) {
        ahead = ahead.plus(by);
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
