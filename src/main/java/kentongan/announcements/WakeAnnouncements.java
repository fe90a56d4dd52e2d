package kentongan.announcements;

import java.time.Duration;
import java.time.Instant;
import kentongan.announcements.Wake.Why;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Does with announcements what has come due: sends what is scheduled, reminds those who have not answered. */
@Component
public class WakeAnnouncements {

    private static final Logger log = LoggerFactory.getLogger(WakeAnnouncements.class);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

    private final Wakes wakes;
    private final SendScheduled sendScheduled;
    private final NudgeByClock nudge;

    WakeAnnouncements(Wakes wakes, SendScheduled sendScheduled, NudgeByClock nudge) {
        this.wakes = wakes;
        this.sendScheduled = sendScheduled;
        this.nudge = nudge;
    }

    /**
     * Does all that is due by now; may be done on several processes at once, and again after a crash.
     *
     * @throws DataAccessException while the store is away
     */
    public void wake(Instant now) {
        for (var wake : wakes.due(now)) {
            try {
                wake(wake, now);
            } catch (DataAccessException storeAway) {
                throw storeAway;
            } catch (RuntimeException e) {
                // one that can't be done must not keep all others from being done
                log.error("Announcement {} could not be woken for {}", wake.announcement(), wake.why(), e);
                wakes.postpone(wake, now.plus(AFTER_FAILURE));
            }
        }
    }

    private void wake(Wake wake, Instant now) {
        if (wake.why() == Why.SEND) {
            sendScheduled.wake(wake, now);
        } else {
            nudge.wake(wake, now);
        }
    }
}
