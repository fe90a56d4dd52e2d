package kentongan.meetings.attendance;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kentongan.meetings.Meeting;
import kentongan.meetings.Rsvp;
import kentongan.meetings.Rsvp.Answer;
import kentongan.meetings.Rsvps;
import kentongan.meetings.attendance.Attendee.Excuse;
import kentongan.meetings.attendance.Attendee.Excuse.Why;
import kentongan.office.Leaves;
import kentongan.office.Member;
import org.springframework.stereotype.Component;

/** Who need not come to an occurrence, and why. */
@Component
class Excuses {

    private final Rsvps rsvps;
    private final Leaves leaves;
    private final Deputies deputies;

    Excuses(Rsvps rsvps, Leaves leaves, Deputies deputies) {
        this.rsvps = rsvps;
        this.leaves = leaves;
        this.deputies = deputies;
    }

    /** By member id; a deputy goes before leave, and leave before what was answered. */
    Map<String, Excuse> of(CheckIn checkIn, Meeting meeting, Collection<Member> people) {
        var ids = people.stream().map(Member::id).toList();
        var excuses = new HashMap<>(said(checkIn, meeting, ids));
        var day = checkIn.start().atZone(meeting.plan().start().zone()).toLocalDate();
        var away = leaves.onLeave(day);
        ids.stream().filter(away::contains).forEach(it -> excuses.put(it, new Excuse(Why.ON_LEAVE, null)));
        deputies.of(checkIn.occurrence(), ids)
                .forEach(it -> excuses.put(it.head(), new Excuse(Why.REPRESENTED, it.member())));
        return excuses;
    }

    private Map<String, Excuse> said(CheckIn checkIn, Meeting meeting, List<String> ids) {
        var occurrence = meeting.occurrence(checkIn.occurrence());
        if (occurrence.isEmpty()) {
            return Map.of();
        }
        var reasons = new HashMap<String, String>();
        Stream.of(meeting.subject(), checkIn.id())
                .flatMap(subject -> rsvps.of(subject, ids).stream())
                .filter(it -> it.answer() == Answer.EXCUSED && it.reason() != null)
                .forEach(it -> reasons.put(it.member(), reason(it)));
        var excuses = new HashMap<String, Excuse>();
        rsvps.answers(meeting, occurrence.get(), ids).forEach((member, answer) -> {
            if (answer == Answer.EXCUSED) {
                excuses.put(member, new Excuse(Why.SAID, reasons.get(member)));
            }
        });
        return excuses;
    }

    private static String reason(Rsvp rsvp) {
        return rsvp.reason() == null ? "" : rsvp.reason();
    }
}
