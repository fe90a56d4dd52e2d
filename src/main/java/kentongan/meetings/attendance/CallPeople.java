package kentongan.meetings.attendance;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import kentongan.meetings.Meeting;
import kentongan.meetings.attendance.Attendee.Arrival;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.office.Role;
import kentongan.outbox.Outbox;
import org.springframework.stereotype.Component;

/** Asks everybody who should be at an occurrence whether they are here, and gives its keeper the code. */
@Component
class CallPeople {

    private final CheckIns checkIns;
    private final Attendees attendees;
    private final Excuses excuses;
    private final Members members;
    private final Phones phones;

    CallPeople(CheckIns checkIns, Attendees attendees, Excuses excuses, Members members, Phones phones) {
        this.checkIns = checkIns;
        this.attendees = attendees;
        this.excuses = excuses;
        this.members = members;
        this.phones = phones;
    }

    /** How and when people are reached, and who goes for whom. */
    @Component
    record Phones(Outbox outbox, Deputies deputies, Clock clock) {}

    /** The keeper is present by opening; the code goes to them first. */
    void call(CheckIn checkIn, Meeting meeting, Instant now) {
        var people = expected(checkIn, meeting);
        members.byId(checkIn.keeper())
                .filter(Member::isReachable)
                .ifPresent(it -> phones.outbox()
                        .put(AttendanceEntries.shown(
                                AttendanceEntries.BOARD, checkIn, AttendanceEntries.FIRST, it, now)));
        expect(checkIn, meeting, people, now);
        attendees.arrive(Attendee.id(checkIn.id(), checkIn.keeper()), new Arrival(checkIn.openedAt(), 0, null));
        checkIns.told(checkIn.id());
    }

    /** Brings it up to date with what people answered since. */
    void callAgain(CheckIn checkIn, Meeting meeting) {
        expect(checkIn, meeting, expected(checkIn, meeting), phones.clock().instant());
        checkIns.touch(checkIn.id());
    }

    private List<Member> expected(CheckIn checkIn, Meeting meeting) {
        var ids = new LinkedHashSet<String>();
        ids.add(checkIn.keeper());
        ids.addAll(meeting.invited());
        var heads = members.byIds(meeting.invited()).stream()
                .filter(it -> it.role() == Role.HEAD)
                .map(Member::id)
                .toList();
        phones.deputies().of(checkIn.occurrence(), heads).stream()
                .map(it -> Objects.requireNonNull(it.member()))
                .forEach(ids::add);
        return members.byIds(ids).stream().filter(Member::isActive).toList();
    }

    private void expect(CheckIn checkIn, Meeting meeting, List<Member> people, Instant now) {
        var wanted = people.stream().map(Member::id).collect(Collectors.toList());
        var excused = excuses.of(checkIn, meeting, people);
        attendees.add(people.stream()
                .map(it -> Attendee.expected(checkIn.id(), it.id(), excused.get(it.id())))
                .toList());
        attendees.of(checkIn).stream()
                .filter(it -> !wanted.contains(it.member()))
                .filter(it -> !attendees.drop(it.id()))
                .map(Attendee::member)
                .forEach(wanted::add);
        checkIns.people(checkIn.id(), wanted);
        var stored = attendees.of(checkIn.id(), wanted);
        stored.stream()
                .filter(it -> !Objects.equals(excused.get(it.member()), it.excuse()))
                .forEach(it -> attendees.excuse(it.id(), excused.get(it.member())));
        var called = stored.stream()
                .filter(it -> isToBeAsked(checkIn, it) && !excused.containsKey(it.member()))
                .map(Attendee::member)
                .toList();
        phones.outbox()
                .put(people.stream()
                        .filter(it -> it.isReachable() && called.contains(it.id()))
                        .map(it -> AttendanceEntries.ask(checkIn, it, now))
                        .toList());
    }

    private static boolean isToBeAsked(CheckIn checkIn, Attendee attendee) {
        return attendee.message() == null
                && !attendee.isPresent()
                && !attendee.member().equals(checkIn.keeper());
    }
}
