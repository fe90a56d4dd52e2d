package kentongan.meetings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kentongan.office.Member;
import kentongan.office.Members;
import org.springframework.stereotype.Component;

/** Calls a meeting: fixes who is invited, and tells them. Each step can be done again. */
@Component
public class InviteToMeeting {

    private final Meetings meetings;
    private final Members members;
    private final TellPeople tell;
    private final KeepOccurrences occurrences;

    InviteToMeeting(Meetings meetings, Members members, TellPeople tell, KeepOccurrences occurrences) {
        this.meetings = meetings;
        this.members = members;
        this.tell = tell;
        this.occurrences = occurrences;
    }

    /** Those whom the audience means now, by name. */
    public List<Member> meant(Audience audience, Member convener) {
        return members.active().stream()
                .filter(it -> audience.includes(it, convener))
                .toList();
    }

    /** The meeting as it would be called, stored nowhere; empty as long as something is missing. */
    public Optional<Meeting> preview(MeetingDraft draft, Member convener, Instant at) {
        var meant = meant(draft.audience(), convener).stream().map(Member::id).toList();
        return draft.plan().map(plan -> Meeting.called(draft.id(), convener.id(), plan, meant, at));
    }

    /** Calls the meeting under the plan's id; empty as long as something is missing or nobody is meant. */
    public Optional<Meeting> invite(MeetingDraft draft, Member convener, Instant at) {
        return preview(draft, convener, at)
                .filter(meeting -> !meeting.invited().isEmpty())
                .flatMap(meeting -> {
                    meetings.add(meeting);
                    var called = meetings.byId(draft.id());
                    called.ifPresent(it -> {
                        occurrences.keep(it, List.of(), at);
                        tell.tell(it, at);
                    });
                    return called;
                });
    }
}
