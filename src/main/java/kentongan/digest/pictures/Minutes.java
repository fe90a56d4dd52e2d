package kentongan.digest.pictures;

import java.io.Serial;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.data.Range;
import org.jspecify.annotations.Nullable;

/**
 * How spans of time stand on an axis: in steps that people know, with few words.
 *
 * @param minute what a minute is called, short, in the reader's language
 * @param hour the same of an hour
 * @param day the same of a day; null where it is working time, of which a day has no 24 hours
 */
public record Minutes(String minute, String hour, @Nullable String day) {

    private static final int MOST_STEPS = 5;
    /** So that a point on the highest line is not cut. */
    private static final double ROOM = 1.04;

    private static final int AN_HOUR = 60;
    private static final int A_DAY = 24 * AN_HOUR;
    private static final List<Integer> STEPS = List.of(
            1,
            2,
            5,
            10,
            15,
            30,
            AN_HOUR,
            2 * AN_HOUR,
            4 * AN_HOUR,
            8 * AN_HOUR,
            12 * AN_HOUR,
            A_DAY,
            2 * A_DAY,
            7 * A_DAY);

    /** An axis from nothing to the first step that is not below. */
    NumberAxis axis(double most) {
        var step = STEPS.stream()
                .filter(it -> most <= (double) it * MOST_STEPS)
                .findFirst()
                .orElseGet(() -> (int) Math.ceil(most / MOST_STEPS / A_DAY) * A_DAY);
        var axis = new NumberAxis();
        axis.setTickUnit(new Step(step, this));
        axis.setRange(new Range(0, Math.max(1, Math.ceil(most / step)) * step * ROOM), true, false);
        return axis;
    }

    private String words(int minutes) {
        if (minutes == 0) {
            return "0";
        }
        if (day != null && minutes % A_DAY == 0) {
            return minutes / A_DAY + " " + day;
        }
        if (minutes > AN_HOUR && minutes % AN_HOUR == AN_HOUR / 2) {
            return minutes / AN_HOUR + "½ " + hour;
        }
        return minutes % AN_HOUR == 0 ? minutes / AN_HOUR + " " + hour : minutes + " " + minute;
    }

    /** A step that is written in words. */
    private static final class Step extends NumberTickUnit {

        @Serial
        private static final long serialVersionUID = 1L;

        private final transient Minutes words;

        Step(int minutes, Minutes words) {
            super(minutes);
            this.words = words;
        }

        @Override
        public String valueToString(double value) {
            return words.words((int) Math.round(value));
        }
    }
}
