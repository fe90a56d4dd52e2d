package kentongan.meetings.attendance.messages;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import kentongan.meetings.attendance.AttendanceEntries;
import kentongan.meetings.attendance.CheckIn;
import kentongan.meetings.attendance.FollowCheckIn;
import kentongan.meetings.attendance.ShowCheckIns;
import kentongan.meetings.messages.Quiet;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.outbox.Act;
import kentongan.outbox.OutboxEntry;
import kentongan.outbox.OutboxOwner;
import org.springframework.stereotype.Component;

/** Tells the convener who was there, and keeps it up to date while people can still be ticked by hand. */
@Component
class ReportMessages implements OutboxOwner {

    private final FollowCheckIn follow;
    private final ShowCheckIns show;
    private final Members members;
    private final AttendanceTexts texts;
    private final When when;

    ReportMessages(FollowCheckIn follow, ShowCheckIns show, Members members, AttendanceTexts texts, When when) {
        this.follow = follow;
        this.show = show;
        this.members = members;
        this.texts = texts;
        this.when = when;
    }

    /** At what time it arrives, and how loud. */
    @Component("reportedWhen")
    record When(Clock clock, Quiet quiet) {}

    @Override
    public String name() {
        return AttendanceEntries.REPORT;
    }

    @Override
    public Optional<Act> prepare(OutboxEntry entry) {
        return follow.byId(AttendanceEntries.first(entry.subject()))
                .filter(CheckIn::isClosed)
                .flatMap(checkIn -> members.byId(checkIn.keeper())
                        .filter(Member::isActive)
                        .flatMap(reader -> act(entry, checkIn, reader)));
    }

    private Optional<Act> act(OutboxEntry entry, CheckIn checkIn, Member reader) {
        var now = when.clock().instant();
        var report = texts.summary(checkIn, reader, now);
        if (entry.subject().endsWith("/" + AttendanceEntries.FIRST)) {
            return checkIn.report() == null
                    ? Optional.of(new Act.Send(when.quiet().at(now, report)))
                    : Optional.empty();
        }
        return checkIn.report() == null ? Optional.empty() : Optional.of(new Act.Edit(checkIn.report(), report));
    }

    @Override
    public void sent(OutboxEntry entry, int messageId, Instant at) {
        if (entry.subject().endsWith("/" + AttendanceEntries.FIRST) && messageId != 0) {
            show.reportSent(AttendanceEntries.first(entry.subject()), messageId);
        }
    }

    @Override
    public void failed(OutboxEntry entry, Failure why) {
        if (why == Failure.UNREACHABLE) {
            members.reachable(entry.chatId(), false);
        }
    }

    @Override
    public boolean sendAgain(OutboxEntry entry) {
        return entry.subject().endsWith("/" + AttendanceEntries.FIRST);
    }

    @Override
    public boolean hasArrived(OutboxEntry entry) {
        return follow.byId(AttendanceEntries.first(entry.subject()))
                .filter(it -> it.report() != null)
                .isPresent();
    }
}
