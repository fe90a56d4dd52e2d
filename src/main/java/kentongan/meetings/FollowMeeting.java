package kentongan.meetings;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kentongan.meetings.Meeting.Card;
import kentongan.meetings.Rsvp.Answer;
import kentongan.office.Member;
import kentongan.office.Members;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Lets those who may see how a meeting is answered: its convener, the head and the secretary. */
@Component
public class FollowMeeting {

    private final Meetings meetings;
    private final Rsvps rsvps;
    private final Members members;
    private final ApplicationEventPublisher events;

    FollowMeeting(Meetings meetings, Rsvps rsvps, Members members, ApplicationEventPublisher events) {
        this.meetings = meetings;
        this.rsvps = rsvps;
        this.members = members;
        this.events = events;
    }

    /** The meeting if the member may follow, move and cancel it. */
    public Optional<Meeting> byId(String id, Member member) {
        return meetings.byId(id).filter(it -> it.isRunBy(member));
    }

    /** How the next time of it is answered at this moment. */
    public RsvpCount count(Meeting meeting, Instant now) {
        var invited = invited(meeting);
        var ids = invited.stream().map(Member::id).toList();
        var answers = rsvps.answers(meeting, meeting.next(now), ids);
        var silent = invited.stream()
                .filter(it -> !it.isReachable() && !answers.containsKey(it.id()))
                .map(Member::id)
                .toList();
        var reachable = ids.stream().filter(it -> !silent.contains(it)).toList();
        return RsvpCount.of(reachable, silent.size(), answers);
    }

    /** A member who is invited, and what they answered. */
    public record Answered(Member member, Optional<Answer> answer, Optional<String> reason) {}

    /** Everyone who is invited and still in the office, by name, with what they answered for the next time of it. */
    public List<Answered> answers(Meeting meeting, Instant now) {
        var invited = invited(meeting);
        var ids = invited.stream().map(Member::id).toList();
        var next = meeting.next(now);
        var answers = rsvps.answers(meeting, next, ids);
        var reasons = Stream.of(meeting.subject(), next.subject())
                .flatMap(subject -> rsvps.of(subject, ids).stream())
                .filter(it -> it.answer() == Answer.EXCUSED && it.reason() != null)
                .collect(Collectors.toMap(Rsvp::member, it -> String.valueOf(it.reason()), (one, other) -> other));
        return invited.stream()
                .map(it -> new Answered(
                        it, Optional.ofNullable(answers.get(it.id())), Optional.ofNullable(reasons.get(it.id()))))
                .toList();
    }

    private List<Member> invited(Meeting meeting) {
        return members.byIds(meeting.invited()).stream()
                .filter(Member::isActive)
                .sorted(Comparator.comparing(Member::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** From now on that message is a card of the meeting, and is kept up to date. */
    public void follow(Meeting meeting, long chatId, int messageId) {
        meetings.card(meeting.id(), new Card(chatId, messageId));
        shown(meeting, chatId, messageId);
        events.publishEvent(new MeetingChanged(meeting.id()));
    }

    /** That message shows the meeting, or something else in its place, as the answer to a tap. */
    public void shown(Meeting meeting, long chatId, int messageId) {
        events.publishEvent(new CardShown(meeting.id(), new Card(chatId, messageId)));
    }
}
