package kentongan.figures;

import java.time.Duration;
import java.time.Instant;
import kentongan.worktime.WorkingCalendar;

/**
 * How long an answer took, from Telegram accepting the message to the first reply (product.md, "Figures").
 *
 * @param working in working time: what comes outside working hours starts with the next working minute, and an answer before
 *     that took none
 * @param wall by the clock on the wall
 */
public record ResponseTime(Duration working, Duration wall) {

    /**
     * Measures it. A tap may reach us before Telegram's answer to the send does; it took no time then.
     *
     * @param calendar of the one who answers, with their leave
     */
    public static ResponseTime between(Instant accepted, Instant answered, WorkingCalendar calendar) {
        return answered.isBefore(accepted)
                ? new ResponseTime(Duration.ZERO, Duration.ZERO)
                : new ResponseTime(
                        calendar.workingTimeBetween(accepted, answered), Duration.between(accepted, answered));
    }
}
