package kentongan.digest;

import java.time.Instant;
import java.util.List;
import kentongan.figures.Report;
import kentongan.figures.Week;

/**
 * All figures of one week's digest, from which everybody's is made.
 *
 * @param weeks the last eight up to that one, the oldest first
 * @param fourBefore the four weeks before it as one
 */
record Edition(Week week, List<Report> weeks, Report fourBefore, Instant madeAt) {

    /** How many weeks the trend shows. */
    static final int WEEKS = 8;

    Report report() {
        return weeks.get(weeks.size() - 1);
    }

    Report weekBefore() {
        return weeks.get(weeks.size() - 2);
    }

    /** Whether the week goes on, so that its figures will change. */
    boolean isSoFar() {
        return madeAt.isBefore(report().period().until());
    }
}
