package kentongan.meetings.attendance;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kentongan.meetings.Meeting;
import kentongan.meetings.MeetingChanged;
import kentongan.meetings.Meetings;
import kentongan.meetings.Occurrence;
import kentongan.meetings.Occurrences;
import kentongan.meetings.Plan;
import kentongan.meetings.attendance.CheckIn.State;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.office.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Opens the check-in of what begins. Where nobody was there to do it at the start it opens late, as long as the meeting lasts.
 * Whatever it does can be done again.
 */
@Component
public class OpenCheckIns {

    private static final Logger log = LoggerFactory.getLogger(OpenCheckIns.class);

    private final Occurrences occurrences;
    private final Meetings meetings;
    private final CheckIns checkIns;
    private final CallPeople call;
    private final Keepers keepers;

    OpenCheckIns(Occurrences occurrences, Meetings meetings, CheckIns checkIns, CallPeople call, Keepers keepers) {
        this.occurrences = occurrences;
        this.meetings = meetings;
        this.checkIns = checkIns;
        this.call = call;
        this.keepers = keepers;
    }

    /** Who can keep a code, and who hears that it is shown. */
    @Component
    record Keepers(Members members, ApplicationEventPublisher events) {}

    /** Opens what is due, drops what was moved or cancelled meanwhile, and finishes what a crash left half done. */
    public void open(Instant now) {
        var begun = occurrences.beginning(now.minus(Plan.LONGEST), now.plusMillis(1)).stream()
                .filter(it -> it.end().isAfter(now))
                .toList();
        var opened = checkIns.opened(begun.stream().map(Occurrence::subject).toList());
        begun.stream().filter(it -> !opened.contains(it.subject())).forEach(it -> open(it, now));
        for (var checkIn : checkIns.inState(State.OPEN)) {
            var held = meetings.byId(checkIn.meeting()).filter(it -> isHeld(it, checkIn));
            if (held.isEmpty()) {
                checkIns.end(checkIn.id(), State.DROPPED, now);
                log.info("Check-in {} is dropped: its meeting was moved or cancelled", checkIn.id());
            } else if (!checkIn.told() && now.isBefore(checkIn.end())) {
                call.call(checkIn, held.get(), now);
                keepers.events().publishEvent(new MeetingChanged(checkIn.meeting()));
            }
        }
    }

    private static boolean isHeld(Meeting meeting, CheckIn checkIn) {
        return meeting.occurrence(checkIn.occurrence())
                .filter(it -> it.isHeld() && it.subject().equals(checkIn.id()))
                .isPresent();
    }

    private void open(Occurrence stored, Instant now) {
        // the stored occurrence may be a minute behind what its meeting says
        meetings.byId(stored.meeting())
                .ifPresent(meeting -> meeting.occurrence(stored.id())
                        .filter(it -> it.isHeld() && it.subject().equals(stored.subject()))
                        .filter(it -> !now.isBefore(it.start()))
                        .ifPresent(it -> checkIns.open(CheckIn.open(
                                meeting,
                                it,
                                keeper(meeting).map(Member::id).orElse(meeting.convener()),
                                UUID.randomUUID().toString(),
                                now))));
    }

    /** Whose phone shows the code. */
    private Optional<Member> keeper(Meeting meeting) {
        return keepers.members()
                .byId(meeting.convener())
                .filter(Member::isReachable)
                .or(() -> inOffice(Role.HEAD))
                .or(() -> inOffice(Role.SECRETARY));
    }

    private Optional<Member> inOffice(Role role) {
        return keepers.members().active(role).stream()
                .filter(Member::isReachable)
                .findFirst();
    }

    /** Whoever is excused no longer is asked now; whoever is excused now need not come. */
    @EventListener
    void on(MeetingChanged changed) {
        for (var checkIn : checkIns.inState(State.OPEN)) {
            if (checkIn.told() && checkIn.meeting().equals(changed.meeting())) {
                meetings.byId(changed.meeting())
                        .filter(it -> isHeld(it, checkIn))
                        .ifPresent(it -> call.callAgain(checkIn, it));
            }
        }
    }
}
