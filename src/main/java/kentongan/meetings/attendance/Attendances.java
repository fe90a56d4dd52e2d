package kentongan.meetings.attendance;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells others who was at the meetings and trainings of a period. */
@Component
public class Attendances {

    private final CheckIns checkIns;
    private final Attendees attendees;

    Attendances(CheckIns checkIns, Attendees attendees) {
        this.checkIns = checkIns;
        this.attendees = attendees;
    }

    /** Those of all that began in that time and are over, the earliest first; {@code from} is included, {@code to} is not. */
    public List<Attendance> of(Instant from, Instant to) {
        return checkIns.closed(from, to).stream().map(this::attendance).toList();
    }

    private Attendance attendance(CheckIn it) {
        var presences = attendees.of(it).stream().map(Attendance.Presence::of).toList();
        return new Attendance(it.occurrence(), it.meeting(), it.title(), it.kind(), it.start(), presences);
    }
}
