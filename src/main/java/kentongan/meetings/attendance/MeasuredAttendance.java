package kentongan.meetings.attendance;

import java.util.List;
import kentongan.figures.AttendanceFacts;
import kentongan.figures.Period;
import kentongan.meetings.Plan.Kind;
import org.springframework.stereotype.Component;

/** Tells those who measure who was at the meetings and trainings of a period. */
@Component
class MeasuredAttendance implements AttendanceFacts {

    private final Attendances attendances;

    MeasuredAttendance(Attendances attendances) {
        this.attendances = attendances;
    }

    @Override
    public List<Invited> invited(Period period) {
        return attendances.of(period.from(), period.until()).stream()
                .flatMap(it -> it.presences().stream()
                        .map(one -> new Invited(one.member(), occasion(it.kind()), presence(one.standing()))))
                .toList();
    }

    private static Occasion occasion(Kind kind) {
        return kind == Kind.TRAINING ? Occasion.TRAINING : Occasion.MEETING;
    }

    private static Presence presence(Attendance.Standing standing) {
        return switch (standing) {
            case ON_TIME -> Presence.ON_TIME;
            case LATE -> Presence.LATE;
            case EXCUSED -> Presence.EXCUSED;
            case MISSING -> Presence.ABSENT;
        };
    }
}
