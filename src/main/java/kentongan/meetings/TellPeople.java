package kentongan.meetings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.outbox.Lane;
import kentongan.outbox.Outbox;
import kentongan.outbox.OutboxEntry;
import org.springframework.stereotype.Component;

/** Puts into the outbox what those who are invited are still to be told. It can be done again, and is after a crash. */
@Component
public class TellPeople {

    private final Meetings meetings;
    private final Rsvps rsvps;
    private final Members members;
    private final Outbox outbox;

    TellPeople(Meetings meetings, Rsvps rsvps, Members members, Outbox outbox) {
        this.meetings = meetings;
        this.rsvps = rsvps;
        this.members = members;
        this.outbox = outbox;
    }

    /** Tells what a crash has left untold. */
    public void tellAll(Instant now) {
        meetings.untold().forEach(it -> tell(it, now));
    }

    void tell(Meeting meeting, Instant now) {
        for (var telling : meeting.untold()) {
            outbox.put(entries(meeting, telling, now));
            meetings.told(meeting.id(), telling);
        }
    }

    private List<OutboxEntry> entries(Meeting meeting, Telling telling, Instant now) {
        return switch (telling.what()) {
            case INVITE -> invitations(meeting, telling, now);
            case CANCEL ->
                addressees(meeting, telling).stream()
                        .map(it -> MeetingEntries.toTell(MeetingEntries.CANCELLATION, telling.subject(), it, now))
                        .toList();
            case OUTDATED -> outdated(meeting, telling, now);
        };
    }

    private List<OutboxEntry> invitations(Meeting meeting, Telling telling, Instant now) {
        rsvps.expect(telling.subject(), meeting.invited());
        var have = rsvps.of(telling.subject(), meeting.invited()).stream()
                .filter(it -> !it.messages().isEmpty())
                .map(Rsvp::member)
                .collect(Collectors.toSet());
        return addressees(meeting, telling).stream()
                .filter(it -> !have.contains(it.id()))
                .map(it -> MeetingEntries.toTell(MeetingEntries.INVITATION, telling.subject(), it, now))
                .toList();
    }

    private List<OutboxEntry> outdated(Meeting meeting, Telling telling, Instant now) {
        var entries = new ArrayList<OutboxEntry>();
        var people = members.byIds(meeting.invited()).stream()
                .filter(Member::isReachable)
                .collect(Collectors.toMap(Member::id, Function.identity()));
        for (var rsvp : rsvps.of(telling.subject(), people.keySet())) {
            var member = people.get(rsvp.member());
            if (member != null) {
                rsvp.messages()
                        .forEach(it ->
                                entries.add(MeetingEntries.shown(rsvp, it, member.chatId(), Lane.BROADCAST, now)));
            }
        }
        return entries;
    }

    private List<Member> addressees(Meeting meeting, Telling telling) {
        var ids = new ArrayList<>(meeting.invited());
        if (telling.convenerToo()) {
            ids.add(meeting.convener());
        }
        return members.byIds(ids).stream().filter(Member::isReachable).toList();
    }
}
