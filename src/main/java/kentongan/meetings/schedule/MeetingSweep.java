package kentongan.meetings.schedule;

import java.time.Duration;
import java.time.Instant;
import kentongan.meetings.KeepOccurrences;
import kentongan.meetings.PlanMeeting;
import kentongan.meetings.TellPeople;
import kentongan.meetings.reminders.FireReminders;
import kentongan.schedule.Sweep;
import org.springframework.stereotype.Component;

/** Brings the occurrences of the coming weeks into the store, finishes what a crash left half done, and forgets what is past. */
@Component
class MeetingSweep implements Sweep {

    private final KeepOccurrences occurrences;
    private final TellPeople tell;
    private final FireReminders reminders;
    private final PlanMeeting plans;

    MeetingSweep(KeepOccurrences occurrences, TellPeople tell, FireReminders reminders, PlanMeeting plans) {
        this.occurrences = occurrences;
        this.tell = tell;
        this.reminders = reminders;
        this.plans = plans;
    }

    @Override
    public String name() {
        return "meetings";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void sweep(Instant now) {
        tell.tellAll(now);
        occurrences.keepAll(now);
        reminders.forgetPast(now);
        plans.dropForgotten(now);
    }
}
