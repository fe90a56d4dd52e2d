package kentongan.meetings.attendance.messages;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import kentongan.chat.Outgoing;
import kentongan.meetings.Meeting;
import kentongan.meetings.Meetings;
import kentongan.meetings.Occurrence;
import kentongan.meetings.attendance.AttendanceEntries;
import kentongan.meetings.attendance.Deputies;
import kentongan.meetings.attendance.Deputy;
import kentongan.meetings.messages.MeetingTimes;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.outbox.Act;
import kentongan.outbox.OutboxEntry;
import kentongan.outbox.OutboxOwner;
import org.springframework.stereotype.Component;

/** Tells a member that they go in the head's place, or that they no longer need to. */
@Component
class DeputyMessages implements OutboxOwner {

    private final Deputies deputies;
    private final Meetings meetings;
    private final Members members;
    private final CheckInTexts texts;
    private final Clock clock;

    DeputyMessages(Deputies deputies, Meetings meetings, Members members, CheckInTexts texts, Clock clock) {
        this.deputies = deputies;
        this.meetings = meetings;
        this.members = members;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return AttendanceEntries.DEPUTY;
    }

    @Override
    public Optional<Act> prepare(OutboxEntry entry) {
        var parts = entry.subject().split("/", -1);
        return deputies.byId(parts[0])
                .flatMap(deputy -> members.byId(parts[1])
                        .filter(Member::isActive)
                        .flatMap(reader -> meetings.byId(Occurrence.meetingOf(deputy.occurrence()))
                                .flatMap(it -> act(deputy, it, reader))));
    }

    private Optional<Act> act(Deputy deputy, Meeting meeting, Member reader) {
        var key = reader.id().equals(deputy.member()) ? "deputy.told" : "deputy.told.not";
        var head = members.byId(deputy.head()).map(Member::name).orElse("");
        return meeting.occurrence(deputy.occurrence())
                .filter(it -> it.isHeld() && it.end().isAfter(clock.instant()))
                .map(it -> {
                    var in = texts.in(reader);
                    var when = MeetingTimes.full(
                            it.start().atZone(meeting.plan().start().zone()), in);
                    return new Act.Send(Outgoing.text(in.html(
                            key,
                            head,
                            meeting.plan().title(),
                            when,
                            meeting.plan().place())));
                });
    }

    @Override
    public void sent(OutboxEntry entry, int messageId, Instant at) {
        // told
    }

    @Override
    public void failed(OutboxEntry entry, Failure why) {
        if (why == Failure.UNREACHABLE) {
            members.reachable(entry.chatId(), false);
        }
    }
}
