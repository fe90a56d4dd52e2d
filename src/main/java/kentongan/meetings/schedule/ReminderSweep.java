package kentongan.meetings.schedule;

import java.time.Instant;
import kentongan.meetings.reminders.FireReminders;
import kentongan.schedule.Sweep;
import org.springframework.stereotype.Component;

/** Fires the reminders of meetings that have come due. */
@Component
class ReminderSweep implements Sweep {

    private final FireReminders reminders;

    ReminderSweep(FireReminders reminders) {
        this.reminders = reminders;
    }

    @Override
    public String name() {
        return "meeting-reminders";
    }

    @Override
    public void sweep(Instant now) {
        reminders.fire(now);
    }
}
