package kentongan.meetings.attendance.messages;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import kentongan.meetings.attendance.AttendanceEntries;
import kentongan.meetings.attendance.CheckIn;
import kentongan.meetings.attendance.FollowCheckIn;
import kentongan.meetings.attendance.ShowCheckIns;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.outbox.Act;
import kentongan.outbox.OutboxEntry;
import kentongan.outbox.OutboxOwner;
import org.springframework.stereotype.Component;

/** Puts the code on the keeper's phone, and the next one in its place. */
@Component
class BoardMessages implements OutboxOwner {

    private final FollowCheckIn follow;
    private final ShowCheckIns show;
    private final Members members;
    private final CheckInTexts texts;
    private final Clock clock;

    BoardMessages(FollowCheckIn follow, ShowCheckIns show, Members members, CheckInTexts texts, Clock clock) {
        this.follow = follow;
        this.show = show;
        this.members = members;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return AttendanceEntries.BOARD;
    }

    @Override
    public Optional<Act> prepare(OutboxEntry entry) {
        return follow.byId(AttendanceEntries.first(entry.subject()))
                .flatMap(checkIn -> members.byId(checkIn.keeper())
                        .filter(Member::isActive)
                        .flatMap(keeper -> act(entry, checkIn, keeper)));
    }

    private Optional<Act> act(OutboxEntry entry, CheckIn checkIn, Member keeper) {
        var now = clock.instant();
        var isFirst = entry.subject().endsWith("/" + AttendanceEntries.FIRST);
        if (checkIn.board() == null) {
            return isFirst && checkIn.takes(now)
                    ? Optional.of(new Act.Send(texts.board(checkIn, keeper, now)))
                    : Optional.empty();
        }
        // what is no longer the newest picture is left out, so that edits keep their distance
        return entry.subject().endsWith("/" + checkIn.shown())
                ? Optional.of(new Act.Edit(checkIn.board(), texts.board(checkIn, keeper, now)))
                : Optional.empty();
    }

    @Override
    public void sent(OutboxEntry entry, int messageId, Instant at) {
        if (entry.subject().endsWith("/" + AttendanceEntries.FIRST) && messageId != 0) {
            show.boardSent(AttendanceEntries.first(entry.subject()), messageId);
        }
        show.shown(AttendanceEntries.first(entry.subject()), at);
    }

    @Override
    public void failed(OutboxEntry entry, Failure why) {
        if (why == Failure.UNREACHABLE) {
            members.reachable(entry.chatId(), false);
        }
    }

    /** Without the code nobody can check in. */
    @Override
    public boolean sendAgain(OutboxEntry entry) {
        return entry.subject().endsWith("/" + AttendanceEntries.FIRST);
    }

    @Override
    public boolean hasArrived(OutboxEntry entry) {
        return follow.byId(AttendanceEntries.first(entry.subject()))
                .filter(it -> it.board() != null)
                .isPresent();
    }
}
