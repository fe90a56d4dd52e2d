package kentongan.meetings.attendance;

import java.time.Instant;
import kentongan.meetings.attendance.Attendee.Arrival;
import kentongan.meetings.attendance.Attendee.Hand;
import org.springframework.stereotype.Component;

/** Ticks those who came but could not check in, with a reason; see {@link FollowCheckIn} for who may. */
@Component
public class TickByHand {

    private final CheckIns checkIns;
    private final Attendees attendees;

    TickByHand(CheckIns checkIns, Attendees attendees) {
        this.checkIns = checkIns;
        this.attendees = attendees;
    }

    /** Ticks the member; false if they are there already, or are not expected. */
    public boolean tick(CheckIn checkIn, String member, Hand hand, Instant at) {
        return checkIn.canBeMended(at)
                && touched(
                        checkIn,
                        attendees
                                .arrive(Attendee.id(checkIn.id(), member), new Arrival(at, 0, hand))
                                .isPresent());
    }

    /** Takes it back; false if they checked in themselves, or are not ticked. */
    public boolean untick(CheckIn checkIn, String member, Instant at) {
        return checkIn.canBeMended(at) && touched(checkIn, attendees.untick(Attendee.id(checkIn.id(), member)));
    }

    private boolean touched(CheckIn checkIn, boolean isChanged) {
        // what was interrupted here has changed it before
        checkIns.touch(checkIn.id());
        return isChanged;
    }
}
