package kentongan.meetings;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kentongan.meetings.Meeting.State;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.outbox.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Calls a meeting: fixes who is invited, makes room for their answers, and puts the invitations in the outbox. Each step can
 * be done again, so that a crash between two of them is mended by doing the rest.
 */
@Component
public class InviteToMeeting {

    private static final Logger log = LoggerFactory.getLogger(InviteToMeeting.class);

    private final Meetings meetings;
    private final Rsvps rsvps;
    private final Members members;
    private final KeepOccurrences occurrences;
    private final Ways ways;

    InviteToMeeting(Meetings meetings, Rsvps rsvps, Members members, KeepOccurrences occurrences, Ways ways) {
        this.meetings = meetings;
        this.rsvps = rsvps;
        this.members = members;
        this.occurrences = occurrences;
        this.ways = ways;
    }

    /** By which it goes out, and when. */
    @Component
    record Ways(Outbox outbox, Clock clock) {}

    /** Those whom the audience means now, by name. */
    public List<Member> meant(Audience audience, Member convener) {
        return members.active().stream()
                .filter(it -> audience.includes(it, convener))
                .toList();
    }

    /** Calls the meeting under the plan's id; empty as long as something is missing or nobody is meant. */
    public Optional<Meeting> invite(MeetingDraft draft, Member convener, Instant at) {
        var meant = meant(draft.audience(), convener).stream().map(Member::id).toList();
        return draft.plan().filter(plan -> !meant.isEmpty()).flatMap(plan -> {
            meetings.add(Meeting.called(draft.id(), convener.id(), plan, meant, at));
            meetings.byId(draft.id()).ifPresent(it -> sendOut(it, at));
            return meetings.byId(draft.id());
        });
    }

    private void sendOut(Meeting meeting, Instant now) {
        rsvps.expect(meeting.subject(), meeting.invited());
        var have = rsvps.of(meeting.subject(), meeting.invited()).stream()
                .filter(it -> !it.messages().isEmpty())
                .map(Rsvp::member)
                .collect(Collectors.toSet());
        var without = members.byIds(meeting.invited()).stream()
                .filter(it -> !have.contains(it.id()))
                .toList();
        ways.outbox().put(MeetingEntries.invitations(meeting.subject(), without, now));
        occurrences.keep(meeting, List.of(), now);
        meetings.invited(meeting.id());
    }

    /** Finishes what a crash left half done. */
    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        try {
            for (var half : meetings.inState(State.INVITING)) {
                log.info("Inviting to meeting {} goes on after a restart", half.id());
                sendOut(half, ways.clock().instant());
            }
        } catch (DataAccessException storeAway) {
            log.warn("Half-sent invitations to meetings can't be looked for while the store is away");
        }
    }
}
