package kentongan.meetings.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.outbox.Outbox;
import kentongan.outbox.OutboxEntry;
import org.springframework.stereotype.Component;

/** Keeps the code and the counts on the keeper's phone up to date: a new code every 30 seconds, no two edits within two. */
@Component
public class ShowCheckIns {

    private static final Duration REST = Duration.ofMillis(2_500);

    private final CheckIns checkIns;
    private final Members members;
    private final Outbox outbox;

    ShowCheckIns(CheckIns checkIns, Members members, Outbox outbox) {
        this.checkIns = checkIns;
        this.members = members;
        this.outbox = outbox;
    }

    /** Puts the edits that are due into the outbox. */
    public void show(Instant now) {
        for (var checkIn : checkIns.live(now)) {
            var wanted = wanted(checkIn, now);
            var isRested =
                    checkIn.shownAt() == null || !now.isBefore(checkIn.shownAt().plus(REST));
            if (checkIn.board() != null
                    && isRested
                    && !wanted.equals(checkIn.shown())
                    && checkIns.show(checkIn, wanted, now)) {
                edit(checkIn, wanted, now);
            }
        }
    }

    private static String wanted(CheckIn checkIn, Instant now) {
        var what = checkIn.isOpen() ? Long.toString(CheckInCode.window(now)) : "closed";
        return what + "-" + checkIn.touched();
    }

    private void edit(CheckIn checkIn, String wanted, Instant now) {
        var keeper = members.byId(checkIn.keeper()).filter(Member::isReachable);
        var entries = new ArrayList<OutboxEntry>();
        keeper.ifPresent(it -> entries.add(AttendanceEntries.shown(AttendanceEntries.BOARD, checkIn, wanted, it, now)));
        if (checkIn.report() != null) {
            keeper.ifPresent(
                    it -> entries.add(AttendanceEntries.shown(AttendanceEntries.REPORT, checkIn, wanted, it, now)));
        }
        outbox.put(entries);
    }

    /** The message with the code was made or edited then; the next edit keeps its distance. */
    public void shown(String checkIn, Instant at) {
        checkIns.shown(checkIn, at);
    }

    /** The message with the code is on the keeper's phone. */
    public void boardSent(String checkIn, int messageId) {
        checkIns.board(checkIn, messageId);
    }

    /** The attendance is on the convener's phone. */
    public void reportSent(String checkIn, int messageId) {
        checkIns.report(checkIn, messageId);
    }
}
