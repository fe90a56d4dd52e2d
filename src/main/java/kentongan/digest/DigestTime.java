package kentongan.digest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kentongan.figures.Week;
import kentongan.office.OfficeHours;
import kentongan.office.WrongConfiguration;
import kentongan.schedule.Cron;
import org.springframework.stereotype.Component;

/** When the weekly digest is due, and of which week it tells. */
@Component
public class DigestTime {

    /** A digest that the service missed is sent when it is back, unless it is later than this. */
    static final Duration LATEST = Duration.ofDays(3);

    /** Up to Wednesday the week before is told of: hardly anything has happened in the new one. */
    private static final int DAYS_BEFORE = 3;

    private final Cron cron;
    private final OfficeHours hours;

    DigestTime(DigestProperties properties, OfficeHours hours, Clock clock) {
        this.hours = hours;
        this.cron = read(properties.digestCron(), hours, clock.instant());
    }

    private static Cron read(String cron, OfficeHours hours, Instant now) {
        try {
            return Cron.parse(cron, hours.zone(), now);
        } catch (IllegalArgumentException e) {
            throw new WrongConfiguration(
                    "KENTONGAN_DIGEST_CRON is " + cron + ", which can't be used: " + e.getMessage(),
                    "Write a Quartz cron of six or seven fields, such as " + DigestProperties.DEFAULT
                            + " for Fridays at 15:30.");
        }
    }

    /** The week whose digest is due at that time, and was not long before. */
    public Optional<Week> due(Instant now) {
        return cron.latest(now, LATEST)
                .map(it -> Week.of(it.atZone(hours.zone()).toLocalDate().minusDays(DAYS_BEFORE)));
    }
}
