package kentongan.announcements;

import java.time.Duration;
import java.time.Instant;
import kentongan.announcements.Wake.Why;
import kentongan.office.OfficeHours;
import org.springframework.stereotype.Component;

/**
 * When those who have not answered are reminded without anybody asking for it (product.md, "An announcement", 4): of a normal
 * announcement at the deadline only, of an important one after two working hours too, of an urgent one every five minutes.
 */
@Component
class NudgePlan {

    /** Time between two nudges about an urgent announcement. */
    static final Duration URGENT_EVERY = Duration.ofMinutes(5);

    /** How often it is done; then the section head is told who is missing. */
    static final int URGENT_TIMES = 6;

    private final Wakes wakes;
    private final OfficeHours hours;
    private final Departure departure;
    private final NudgeSettings settings;

    NudgePlan(Wakes wakes, OfficeHours hours, Departure departure, NudgeSettings settings) {
        this.wakes = wakes;
        this.hours = hours;
        this.departure = departure;
        this.settings = settings;
    }

    /** Sees to it that those who get it now, or are asked again now, are reminded in time. */
    void begin(Announcement announcement, Instant now) {
        if (announcement.priority() == Priority.URGENT) {
            wakes.bringForward(wake(announcement, Why.URGENT, now.plus(URGENT_EVERY), now));
        } else if (announcement.priority() == Priority.IMPORTANT
                && settings.rules().bringsToMind()) {
            var at = hours.calendar().plusWorkingTime(now, settings.rules().importantAfter());
            wakes.bringForward(wake(announcement, Why.IMPORTANT, at, now));
        }
        var deadline = announcement.terms().deadline();
        if (deadline != null && deadline.isAfter(now)) {
            at(announcement, deadline, now);
        }
    }

    /** Sees to it that somebody is reminded when their own deadline comes. */
    void at(Announcement announcement, Instant deadline, Instant now) {
        wakes.bringForward(wake(announcement, Why.DEADLINE, departure.of(announcement.priority(), deadline), now));
    }

    private static Wake wake(Announcement announcement, Why why, Instant at, Instant now) {
        return Wake.of(announcement.id(), why, at, now);
    }
}
