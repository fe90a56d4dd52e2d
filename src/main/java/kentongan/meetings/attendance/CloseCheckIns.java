package kentongan.meetings.attendance;

import java.time.Instant;
import java.util.Optional;
import kentongan.meetings.attendance.CheckIn.State;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.outbox.Outbox;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Ends check-ins; then the convener gets the attendance. */
@Component
public class CloseCheckIns {

    private final CheckIns checkIns;
    private final Attendees attendees;
    private final Members members;
    private final Outbox outbox;

    private final ApplicationEventPublisher events;

    CloseCheckIns(
            CheckIns checkIns, Attendees attendees, Members members, Outbox outbox, ApplicationEventPublisher events) {
        this.events = events;
        this.checkIns = checkIns;
        this.attendees = attendees;
        this.members = members;
        this.outbox = outbox;
    }

    /** Closes those whose end has come, and settles what a crash left half done. */
    public void closeDue(Instant now) {
        for (var checkIn : checkIns.inState(State.OPEN)) {
            if (!now.isBefore(checkIn.end())) {
                checkIns.end(checkIn.id(), State.CLOSED, checkIn.end());
            }
        }
        checkIns.live(now).stream().filter(it -> it.isClosed() && !it.settled()).forEach(it -> settle(it, now));
    }

    /** Closes it before its end; empty if it is not open any more. */
    public Optional<CheckIn> close(CheckIn checkIn, Instant at) {
        return checkIns.end(checkIn.id(), State.CLOSED, at).map(it -> {
            settle(it, at);
            return it;
        });
    }

    private void settle(CheckIn checkIn, Instant now) {
        members.byId(checkIn.keeper())
                .filter(Member::isReachable)
                .ifPresent(it -> outbox.put(
                        AttendanceEntries.shown(AttendanceEntries.REPORT, checkIn, AttendanceEntries.FIRST, it, now)));
        var present = attendees.of(checkIn).stream()
                .filter(Attendee::isPresent)
                .map(Attendee::member)
                .toList();
        events.publishEvent(new CheckInClosed(checkIn, present, now));
        checkIns.settled(checkIn.id());
    }
}
