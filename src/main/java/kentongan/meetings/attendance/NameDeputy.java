package kentongan.meetings.attendance;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kentongan.meetings.Meeting;
import kentongan.meetings.MeetingChanged;
import kentongan.meetings.Meetings;
import kentongan.meetings.Occurrence;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.office.Role;
import kentongan.outbox.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Lets the head, or the secretary for the head, send somebody else to one occurrence. */
@Component
public class NameDeputy {

    private final Meetings meetings;
    private final Members members;
    private final Deputies deputies;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;

    NameDeputy(Meetings meetings, Members members, Deputies deputies, Outbox outbox, ApplicationEventPublisher events) {
        this.meetings = meetings;
        this.members = members;
        this.deputies = deputies;
        this.outbox = outbox;
        this.events = events;
    }

    /** An occurrence to which a head is invited. */
    public record Seat(Meeting meeting, Occurrence occurrence, Member head) {

        public String id() {
            return Deputy.id(occurrence.id(), head.id());
        }
    }

    /** The head who is invited to the meeting and in whose place the member may send somebody: themselves, or their head. */
    public Optional<Member> head(Meeting meeting, Member by) {
        return by.role().runsTheOffice()
                ? members.byIds(meeting.invited()).stream()
                        .filter(it -> it.isActive() && it.role() == Role.HEAD)
                        .filter(it -> by.role() != Role.HEAD || it.id().equals(by.id()))
                        .findFirst()
                : Optional.empty();
    }

    /** The head's seat at that occurrence if the member may give it to somebody, and it is not over. */
    public Optional<Seat> seat(String occurrenceId, Member by, Instant now) {
        return meetings.byId(Occurrence.meetingOf(occurrenceId))
                .flatMap(meeting -> meeting.occurrence(occurrenceId)
                        .filter(it -> it.isHeld() && it.end().isAfter(now))
                        .flatMap(it -> head(meeting, by).map(head -> new Seat(meeting, it, head))));
    }

    /** Who can go: everybody in the office but heads, by name. */
    public List<Member> candidates() {
        return members.active().stream().filter(it -> it.role() != Role.HEAD).toList();
    }

    /** Who goes in the head's place. */
    public Optional<Member> deputy(Seat seat) {
        return deputies.byId(seat.id()).map(Deputy::member).flatMap(it -> members.byId(Objects.requireNonNull(it)));
    }

    /** Sends the member, or with null nobody; whoever was to go before is told too. */
    public void send(Seat seat, @Nullable Member member, Member by, Instant at) {
        var before = deputies.byId(seat.id());
        var id = member == null ? null : member.id();
        var sent = before.map(Deputy::member).orElse(null);
        if (!Objects.equals(sent, id)) {
            var deputy =
                    new Deputy(seat.id(), seat.occurrence().id(), seat.head().id(), id, sent, by.id(), at);
            deputies.put(deputy);
            tell(seat, deputy);
        } else {
            // unless this very act has named them, and was interrupted
            before.filter(it -> it.at().equals(at)).ifPresent(it -> tell(seat, it));
        }
    }

    private void tell(Seat seat, Deputy deputy) {
        var concerned = Stream.of(deputy.replaced(), deputy.member())
                .flatMap(Stream::ofNullable)
                .toList();
        outbox.put(members.byIds(concerned).stream()
                .filter(Member::isReachable)
                .map(it -> AttendanceEntries.deputy(deputy, it, deputy.at()))
                .toList());
        events.publishEvent(new MeetingChanged(seat.meeting().id()));
    }
}
