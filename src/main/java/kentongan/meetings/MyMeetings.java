package kentongan.meetings;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kentongan.meetings.Rsvp.Answer;
import kentongan.office.Member;
import org.springframework.stereotype.Component;

/** Looks up what is still to come for a member. */
@Component
public class MyMeetings {

    private final Meetings meetings;
    private final Rsvps rsvps;

    MyMeetings(Meetings meetings, Rsvps rsvps) {
        this.meetings = meetings;
        this.rsvps = rsvps;
    }

    /** One time of a meeting, and what the member answered to it. */
    public record Coming(Meeting meeting, Occurrence occurrence, Optional<Answer> answer) {}

    /** The meetings that are still to come to which the member is invited, or which they called. */
    public List<Meeting> of(Member member, Instant now) {
        return meetings.coming(now).stream()
                .filter(it -> it.invites(member) || it.convener().equals(member.id()))
                .toList();
    }

    /** All meetings that are still to come and that the member may move and cancel. */
    public List<Meeting> runBy(Member member, Instant now) {
        return meetings.coming(now).stream().filter(it -> it.isRunBy(member)).toList();
    }

    /** Each time of them, the next first, at most so many. */
    public List<Coming> times(List<Meeting> some, Member member, Instant now, int most) {
        return some.stream()
                .flatMap(meeting ->
                        meeting.coming(now).stream().limit(most).map(it -> new Coming(meeting, it, Optional.empty())))
                .sorted(Comparator.comparing(Coming::occurrence, Occurrence.BY_START))
                .limit(most)
                .map(it -> new Coming(it.meeting(), it.occurrence(), answer(it, member)))
                .toList();
    }

    private Optional<Answer> answer(Coming coming, Member member) {
        var answers = rsvps.answers(coming.meeting(), coming.occurrence(), List.of(member.id()));
        return Optional.ofNullable(answers.get(member.id()));
    }

    /** One time of a meeting, if it is still to come and the member may see it. */
    public Optional<Coming> byId(String occurrenceId, Member member, Instant now) {
        return meetings.byId(Occurrence.meetingOf(occurrenceId))
                .filter(it -> it.invites(member) || it.isRunBy(member))
                .flatMap(meeting -> meeting.coming(now).stream()
                        .filter(it -> it.id().equals(occurrenceId))
                        .findFirst()
                        .map(it -> new Coming(meeting, it, Optional.empty())))
                .map(it -> new Coming(it.meeting(), it.occurrence(), answer(it, member)));
    }
}
