package kentongan.meetings.attendance;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kentongan.meetings.Meeting;
import kentongan.meetings.Meetings;
import kentongan.office.Member;
import kentongan.office.Members;
import org.springframework.stereotype.Component;

/** Lets those who run a meeting see who is there: its convener, the head and the secretary. */
@Component
public class FollowCheckIn {

    private final CheckIns checkIns;
    private final Attendees attendees;
    private final Meetings meetings;
    private final Members members;

    FollowCheckIn(CheckIns checkIns, Attendees attendees, Meetings meetings, Members members) {
        this.checkIns = checkIns;
        this.attendees = attendees;
        this.meetings = meetings;
        this.members = members;
    }

    /** A member and whether they came. */
    public record Person(Member member, Attendee attendee) {}

    /** The check-in if the member may follow it, tick people by hand, close it, and write the minutes. */
    public Optional<CheckIn> byId(String id, Member member) {
        return checkIns.byId(id).filter(it -> it.state() != CheckIn.State.DROPPED && isRunBy(it, member));
    }

    private boolean isRunBy(CheckIn checkIn, Member member) {
        return meetings.byId(checkIn.meeting()).filter(it -> it.isRunBy(member)).isPresent();
    }

    /** The check-in, whoever asks. */
    public Optional<CheckIn> byId(String id) {
        return checkIns.byId(id);
    }

    /** The meeting it belongs to. */
    public Optional<Meeting> meeting(CheckIn checkIn) {
        return meetings.byId(checkIn.meeting());
    }

    /** The latest one of a meeting, if there was any. */
    public Optional<CheckIn> latestOf(Meeting meeting) {
        return checkIns.latestOf(meeting.id());
    }

    /** Everybody who is expected, by name; those who left the office since too. */
    public List<Person> people(CheckIn checkIn) {
        var byId = members.byIds(checkIn.people()).stream().collect(Collectors.toMap(Member::id, Function.identity()));
        return attendees.of(checkIn).stream()
                .flatMap(it -> Stream.ofNullable(byId.get(it.member())).map(member -> new Person(member, it)))
                .sorted(Comparator.comparing(it -> it.member().name(), String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    public CheckInCount count(CheckIn checkIn) {
        return CheckInCount.of(attendees.of(checkIn));
    }
}
