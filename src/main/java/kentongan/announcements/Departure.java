package kentongan.announcements;

import java.time.Instant;
import kentongan.office.OfficeHours;
import kentongan.worktime.QuietHours;
import kentongan.worktime.WorkingCalendar;
import org.springframework.stereotype.Component;

/** What quiet hours do to an announcement or a nudge about it (product.md, "An announcement", 4). */
@Component
public class Departure {

    private final OfficeHours hours;

    Departure(OfficeHours hours) {
        this.hours = hours;
    }

    /** When it goes out if that is wanted: a normal one waits for the morning of the next working day. */
    public Instant of(Priority priority, Instant wanted) {
        return of(priority, wanted, hours.calendar(), hours.quietHours());
    }

    static Instant of(Priority priority, Instant wanted, WorkingCalendar calendar, QuietHours quiet) {
        var local = wanted.atZone(calendar.zone());
        if (priority != Priority.NORMAL || !quiet.include(local.toLocalTime())) {
            return wanted;
        }
        var today = calendar.startOfWork(local.toLocalDate());
        return today.isAfter(wanted) ? today : calendar.startOfWork(calendar.workingDayAfter(local.toLocalDate()));
    }

    /** Whether a phone is to be left in peace: only what is urgent rings in quiet hours. */
    public boolean isSilent(Priority priority, Instant now) {
        return priority != Priority.URGENT
                && hours.quietHours().include(now.atZone(hours.zone()).toLocalTime());
    }
}
