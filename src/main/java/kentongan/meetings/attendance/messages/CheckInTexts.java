package kentongan.meetings.attendance.messages;

import java.time.Instant;
import java.util.Locale;
import kentongan.chat.Html;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Phrasebook;
import kentongan.chat.Texts;
import kentongan.meetings.attendance.Attendee.Arrival;
import kentongan.meetings.attendance.Attendee.Hand;
import kentongan.meetings.attendance.CheckIn;
import kentongan.meetings.attendance.CheckInCode;
import kentongan.meetings.attendance.CheckInCount;
import kentongan.meetings.attendance.FollowCheckIn;
import kentongan.meetings.messages.MeetingTimes;
import kentongan.office.Member;
import org.springframework.stereotype.Component;

/** How a check-in reads while it is open. */
@Component
public class CheckInTexts {

    /** The actions of the buttons; their argument is the check-in. */
    public static final String HERE = "at-here";

    public static final String TICK = "at-tick";

    public static final String CLOSE = "at-close";

    private final Phrasebook phrasebook;
    private final FollowCheckIn follow;

    CheckInTexts(Phrasebook phrasebook, FollowCheckIn follow) {
        this.phrasebook = phrasebook;
        this.follow = follow;
    }

    /** The texts in the reader's language. */
    public Texts in(Member reader) {
        return phrasebook.of(reader);
    }

    /** Asks the reader whether they are here. */
    public Outgoing ask(CheckIn checkIn, Member reader) {
        var in = in(reader);
        var text = in.html(
                        "attend.ask." + checkIn.kind().name().toLowerCase(Locale.ROOT),
                        checkIn.title(),
                        MeetingTimes.time(checkIn.start(), in),
                        MeetingTimes.time(checkIn.end(), in))
                .paragraph(in.html("attend.ask.how", MeetingTimes.time(checkIn.onTimeUntil(), in)));
        return Outgoing.text(text)
                .with(Keyboard.row(
                        Key.press(in.plain("attend.here"), HERE, checkIn.id()).primary()));
    }

    /** What stands in place of the question once the reader has come. */
    public Html arrived(CheckIn checkIn, Arrival arrival, Texts in) {
        var key = arrival.late() > 0 ? "attend.came.late" : "attend.came";
        return in.html(key, checkIn.title(), MeetingTimes.time(arrival.at(), in), minutes(arrival, in));
    }

    /** The code and the counts, as the keeper sees them now; without the code once it is closed. */
    public Outgoing board(CheckIn checkIn, Member reader, Instant now) {
        var in = in(reader);
        var counts = counts(checkIn, follow.count(checkIn), in);
        if (!checkIn.takes(now)) {
            return Outgoing.text(in.html("attend.board.closed", checkIn.title()).paragraph(counts));
        }
        var code = in.html("attend.board.code", CheckInCode.at(checkIn.secret(), now));
        var head = in.html("attend.board", checkIn.title(), MeetingTimes.time(checkIn.end(), in));
        var late = checkIn.openedLate()
                ? in.html("attend.board.opened-late", MeetingTimes.time(checkIn.lateFrom(), in))
                : Html.EMPTY;
        return Outgoing.text(head.paragraph(code).paragraph(late).paragraph(counts))
                .with(Keyboard.row(Key.press(in.plain("attend.tick"), TICK, checkIn.id()))
                        .and(Key.press(in.plain("attend.close"), CLOSE, checkIn.id())));
    }

    /** How many came, in one line. */
    public static Html counts(CheckIn checkIn, CheckInCount count, Texts in) {
        var key = checkIn.isClosed() ? "attend.counts.closed" : "attend.counts";
        return in.html(key, count.present(), count.late(), count.excused(), count.missing());
    }

    /** How late somebody came, as {@code 12 min}. */
    public static String minutes(Arrival arrival, Texts in) {
        return in.plain("attend.minutes", arrival.late());
    }

    /** Why somebody was ticked by hand. */
    public static String reason(Hand hand, Texts in) {
        return hand.words() != null ? hand.words() : in.plain("attend.reason." + code(hand.reason()));
    }

    /** How a reason stands in a button. */
    public static String code(Hand.Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
