package kentongan.worktime;

import java.time.LocalDate;

/**
 * Whole days in a row.
 *
 * @param from the first day
 * @param until the last day, which is part of it
 */
public record DateSpan(LocalDate from, LocalDate until) {

    /**
     * Makes a span of at least one day.
     *
     * @throws IllegalArgumentException if it ends before it begins
     */
    public DateSpan {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("ends before it begins: " + from + " to " + until);
        }
    }

    public boolean includes(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
