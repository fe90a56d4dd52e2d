package kentongan.meetings.messages;

import java.util.Optional;
import kentongan.meetings.Asked;
import kentongan.meetings.Meetings;
import kentongan.meetings.Rsvp;
import kentongan.office.Member;
import kentongan.office.Members;
import org.springframework.stereotype.Component;

/** Finds who is meant by what waits in the outbox, and what they are asked, as of now. */
@Component
class Addressing {

    private final Meetings meetings;
    private final Members members;

    Addressing(Meetings meetings, Members members) {
        this.meetings = meetings;
        this.members = members;
    }

    /** A member who is invited, or the convener, who is told what others change; and what it is about. */
    record Addressed(String rsvpId, Asked asked, Member reader) {}

    /** The addressee of an answer's id; empty if they were removed, or it was moved since. */
    Optional<Addressed> of(String rsvpId) {
        var reader = members.byId(Rsvp.memberOf(rsvpId)).filter(Member::isActive);
        return reader.flatMap(member -> meetings.asked(Rsvp.subjectOf(rsvpId))
                .filter(it ->
                        it.meeting().invites(member) || it.meeting().convener().equals(member.id()))
                .map(it -> new Addressed(rsvpId, it, member)));
    }

    /** Nobody can write to that chat any more. */
    void unreachable(long chatId) {
        members.reachable(chatId, false);
    }
}
