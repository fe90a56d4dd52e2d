package kentongan.announcements.schedule;

import java.time.Instant;
import kentongan.announcements.WakeAnnouncements;
import kentongan.schedule.Sweep;
import org.springframework.stereotype.Component;

/** Sends scheduled announcements and reminds of unanswered ones in time. */
@Component
class DueAnnouncements implements Sweep {

    private final WakeAnnouncements wakeAnnouncements;

    DueAnnouncements(WakeAnnouncements wakeAnnouncements) {
        this.wakeAnnouncements = wakeAnnouncements;
    }

    @Override
    public String name() {
        return "due-announcements";
    }

    @Override
    public void sweep(Instant now) {
        wakeAnnouncements.wake(now);
    }
}
