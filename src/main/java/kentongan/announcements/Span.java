package kentongan.announcements;

import java.time.Instant;

/**
 * A stretch of time.
 *
 * @param until the first instant that is no part of it
 */
public record Span(Instant from, Instant until) {

    public boolean includes(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }
}
