package kentongan.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * The time over which something is measured.
 *
 * @param until the first instant that is no part of it
 */
public record Period(Instant from, Instant until) {

    /**
     * Makes a period that is not empty.
     *
     * @throws IllegalArgumentException if it ends before or when it begins
     */
    public Period {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("ends before it begins: " + from + " to " + until);
        }
    }

    /** Whole days, both of them part of it. */
    public static Period of(LocalDate first, LocalDate last, ZoneId zone) {
        return new Period(
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant());
    }

    public boolean includes(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }

    /** The weeks that it touches, the oldest first. */
    List<Week> weeks(ZoneId zone) {
        var last = Week.of(until.minusMillis(1), zone);
        return Stream.iterate(Week.of(from, zone), it -> it.compareTo(last) <= 0, it -> it.plus(1))
                .toList();
    }
}
