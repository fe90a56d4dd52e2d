package kentongan.meetings.reminders;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kentongan.meetings.Meeting;
import kentongan.meetings.MeetingEntries;
import kentongan.meetings.Meetings;
import kentongan.meetings.Occurrence;
import kentongan.meetings.Rsvp.Answer;
import kentongan.meetings.Rsvps;
import kentongan.meetings.messages.ReminderTexts;
import kentongan.office.Leaves;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.outbox.Act;
import kentongan.outbox.OutboxEntry;
import kentongan.outbox.OutboxOwner;
import org.springframework.stereotype.Component;

/** Reminds one member. Those who are excused, away or removed by then, and those of a time that was moved, are left alone. */
@Component
class ReminderMessages implements OutboxOwner {

    private final Meetings meetings;
    private final Rsvps rsvps;
    private final SentReminders sent;
    private final People people;
    private final Words words;

    ReminderMessages(Meetings meetings, Rsvps rsvps, SentReminders sent, People people, Words words) {
        this.meetings = meetings;
        this.rsvps = rsvps;
        this.sent = sent;
        this.people = people;
        this.words = words;
    }

    /** Who is in the office, and who is away. */
    @Component
    record People(Members members, Leaves leaves) {}

    /** What it says, and when. */
    @Component
    record Words(ReminderTexts texts, Clock clock) {}

    @Override
    public String name() {
        return MeetingEntries.REMINDER;
    }

    @Override
    public Optional<Act> prepare(OutboxEntry entry) {
        var parts = List.of(entry.subject().split("/", -1));
        var occurrenceId = parts.get(0).substring(0, parts.get(0).lastIndexOf(':'));
        var start = Instant.ofEpochMilli(Long.parseLong(parts.get(1)));
        var now = words.clock().instant();
        if (!now.isBefore(start) || sent.has(entry.subject())) {
            return Optional.empty();
        }
        return meetings.byId(Occurrence.meetingOf(occurrenceId))
                .flatMap(meeting -> meeting.occurrence(occurrenceId)
                        .filter(it -> it.isHeld() && it.start().equals(start))
                        .flatMap(it -> reminded(meeting, it, parts.get(2))
                                .map(reader -> new Act.Send(words.texts().reminder(meeting, it, reader, now)))));
    }

    private Optional<Member> reminded(Meeting meeting, Occurrence occurrence, String id) {
        var day = occurrence.start().atZone(meeting.plan().start().zone()).toLocalDate();
        return people.members()
                .byId(id)
                .filter(it -> meeting.invites(it)
                        || it.isActive() && meeting.convener().equals(id))
                .filter(it -> rsvps.answers(meeting, occurrence, List.of(id)).get(id) != Answer.EXCUSED)
                .filter(it -> !people.leaves().isOnLeave(id, day));
    }

    @Override
    public void sent(OutboxEntry entry, int messageId, Instant at) {
        sent.note(entry.subject(), at);
    }

    @Override
    public void failed(OutboxEntry entry, Failure why) {
        if (why == Failure.UNREACHABLE) {
            people.members().reachable(entry.chatId(), false);
        }
    }

    @Override
    public boolean hasArrived(OutboxEntry entry) {
        return sent.has(entry.subject());
    }
}
