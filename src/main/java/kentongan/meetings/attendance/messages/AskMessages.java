package kentongan.meetings.attendance.messages;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import kentongan.meetings.attendance.AttendanceEntries;
import kentongan.meetings.attendance.Attendees;
import kentongan.meetings.attendance.FollowCheckIn;
import kentongan.meetings.messages.Quiet;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.outbox.Act;
import kentongan.outbox.OutboxEntry;
import kentongan.outbox.OutboxOwner;
import org.springframework.stereotype.Component;

/** Asks a member whether they are here. Whoever is excused or has come meanwhile is left alone. */
@Component
class AskMessages implements OutboxOwner {

    private final Attendees attendees;
    private final FollowCheckIn follow;
    private final Members members;
    private final CheckInTexts texts;
    private final When when;

    AskMessages(Attendees attendees, FollowCheckIn follow, Members members, CheckInTexts texts, When when) {
        this.attendees = attendees;
        this.follow = follow;
        this.members = members;
        this.texts = texts;
        this.when = when;
    }

    /** At what time it arrives, and how loud. */
    @Component("askedWhen")
    record When(Clock clock, Quiet quiet) {}

    @Override
    public String name() {
        return AttendanceEntries.ASK;
    }

    @Override
    public Optional<Act> prepare(OutboxEntry entry) {
        var now = when.clock().instant();
        return attendees
                .byId(entry.subject())
                .filter(it -> it.isMissing() && it.message() == null)
                .flatMap(attendee -> follow.byId(attendee.checkIn())
                        .filter(it -> it.takes(now))
                        .flatMap(checkIn -> members.byId(attendee.member())
                                .filter(Member::isActive)
                                .map(reader -> {
                                    var ask = when.quiet().at(now, texts.ask(checkIn, reader));
                                    return new Act.Send(entry.secondCopy() ? ask.asSecondCopy(texts.in(reader)) : ask);
                                })));
    }

    @Override
    public void sent(OutboxEntry entry, int messageId, Instant at) {
        attendees.asked(entry.subject(), messageId);
    }

    @Override
    public void failed(OutboxEntry entry, Failure why) {
        if (why == Failure.UNREACHABLE) {
            members.reachable(entry.chatId(), false);
        }
    }

    @Override
    public boolean sendAgain(OutboxEntry entry) {
        return true;
    }

    @Override
    public boolean hasArrived(OutboxEntry entry) {
        return attendees
                .byId(entry.subject())
                .filter(it -> it.message() != null || it.isPresent())
                .isPresent();
    }
}
