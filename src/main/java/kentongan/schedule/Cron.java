package kentongan.schedule;

import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import org.quartz.CronExpression;

/**
 * A Quartz cron in a zone, asked for its times by a sweep: so that it follows the office's clock, and what was missed while the
 * service was down is seen when it is back.
 */
public final class Cron {

    private final CronExpression expression;

    private Cron(CronExpression expression) {
        this.expression = expression;
    }

    /**
     * Reads one as Quartz writes them, such as {@code 0 30 15 ? * FRI}.
     *
     * @param now the present time; it must come again after it
     * @throws IllegalArgumentException if it can't be read, or never comes again; the message says why
     */
    public static Cron parse(String cron, ZoneId zone, Instant now) {
        try {
            var expression = new CronExpression(cron.strip());
            // from a ZoneId: TimeZone.getTimeZone(String) takes an unknown name for GMT
            expression.setTimeZone(TimeZone.getTimeZone(zone));
            var read = new Cron(expression);
            if (read.next(now).isEmpty()) {
                throw new IllegalArgumentException("it never comes again");
            }
            return read;
        } catch (ParseException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** Its first time after that instant; empty if it never comes again. */
    public Optional<Instant> next(Instant after) {
        return Optional.ofNullable(expression.getNextValidTimeAfter(Date.from(after)))
                .map(Date::toInstant);
    }

    /** Its last time at or before that instant, if it came within that span before it. */
    public Optional<Instant> latest(Instant now, Duration within) {
        // a second earlier, since the expression counts whole seconds and leaves out the one it is asked after
        var latest = next(now.minus(within).minusSeconds(1));
        for (var next = latest; next.isPresent() && !next.get().isAfter(now); next = next(next.get())) {
            latest = next;
        }
        return latest.filter(it -> !it.isAfter(now));
    }
}
