package kentongan.meetings;

import java.time.Instant;
import java.util.Optional;
import java.util.TreeSet;
import kentongan.meetings.Rsvp.Answer;
import kentongan.office.Member;
import kentongan.outbox.Lane;
import kentongan.outbox.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes the answers of those who are invited, until the meeting ends. */
@Component
public class AnswerInvitation {

    private final Meetings meetings;
    private final Rsvps rsvps;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;

    AnswerInvitation(Meetings meetings, Rsvps rsvps, Outbox outbox, ApplicationEventPublisher events) {
        this.meetings = meetings;
        this.rsvps = rsvps;
        this.outbox = outbox;
        this.events = events;
    }

    /** What that subject asks the member; empty if they are not invited to it, or it was moved since. */
    public Optional<Asked> asked(String subject, Member member) {
        return meetings.asked(subject).filter(it -> it.meeting().invites(member));
    }

    /**
     * Records the answer and shows it on the phone.
     *
     * @param messageId the message it was given on; null if nobody knows
     */
    public Rsvp answer(Asked asked, Member member, Given given, @Nullable Integer messageId) {
        var rsvp = rsvps.answer(asked.subject(), member.id(), given.answer(), given.at());
        var shownOn = new TreeSet<>(rsvp.messages());
        if (messageId != null) {
            shownOn.add(messageId);
        }
        outbox.put(shownOn.stream()
                .map(it -> MeetingEntries.shown(rsvp, it, member.chatId(), Lane.INTERACTIVE, given.at()))
                .toList());
        events.publishEvent(new MeetingChanged(asked.meeting().id()));
        return rsvp;
    }

    /** An answer and when it was given. */
    public record Given(Answer answer, Instant at) {}

    /** Notes why the member is excused; false if they are not any more. */
    public boolean because(Asked asked, Member member, String reason) {
        var isNoted = rsvps.reason(asked.subject(), member.id(), reason);
        events.publishEvent(new MeetingChanged(asked.meeting().id()));
        return isNoted;
    }
}
