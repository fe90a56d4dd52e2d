package kentongan.worktime;

import java.time.LocalTime;

/**
 * The hours in which phones are left in peace, usually over midnight.
 *
 * @param from the first quiet moment
 * @param until the first moment that is quiet no longer; the same as {@code from} means that there are none
 */
public record QuietHours(LocalTime from, LocalTime until) {

    /** 21:00 to 06:00 (product.md, "Time"). */
    public static final QuietHours DEFAULT = new QuietHours(LocalTime.of(21, 0), LocalTime.of(6, 0));

    public boolean include(LocalTime time) {
        if (from.equals(until)) {
            return false;
        }
        return from.isBefore(until)
                ? !time.isBefore(from) && time.isBefore(until)
                : !time.isBefore(from) || time.isBefore(until);
    }
}
