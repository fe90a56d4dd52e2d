package kentongan.settings;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.office.OfficeHours;
import kentongan.office.Role;
import kentongan.outbox.Lane;
import kentongan.outbox.Once;
import kentongan.outbox.Outbox;
import kentongan.outbox.OutboxEntry;
import kentongan.schedule.Sweep;
import org.springframework.stereotype.Component;

/**
 * Reminds those who run the office, once a month, while the holidays of a year that begins within 75 days are not in the
 * file: the decree comes out in September of the year before, so that they hear of it from the middle of October on.
 */
@Component
class RemindOfHolidays implements Sweep {

    private static final int DAYS_AHEAD = 75;

    private final OfficeHours hours;
    private final Members members;
    private final Outbox outbox;
    private final Once once;

    RemindOfHolidays(OfficeHours hours, Members members, Outbox outbox, Once once) {
        this.hours = hours;
        this.members = members;
        this.outbox = outbox;
        this.once = once;
    }

    @Override
    public String name() {
        return "remind-of-holidays";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void sweep(Instant now) {
        var local = now.atZone(hours.zone());
        if (hours.quietHours().include(local.toLocalTime())) {
            return;
        }
        hours.holidaysUnknownFrom(local.toLocalDate(), DAYS_AHEAD).ifPresent(from -> {
            var occasion = from.getYear() + ":" + local.getMonthValue();
            once.doThis(
                    HolidayReminders.OWNER + "/" + occasion,
                    now,
                    () -> outbox.put(Stream.concat(
                                    members.active(Role.HEAD).stream(), members.active(Role.SECRETARY).stream())
                            .filter(Member::isReachable)
                            .map(it -> OutboxEntry.of(
                                    HolidayReminders.OWNER, occasion + ":" + it.id(), Lane.REMINDER, it.chatId(), now))
                            .toList()));
        });
    }
}
