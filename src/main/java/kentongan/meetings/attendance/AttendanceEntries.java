package kentongan.meetings.attendance;

import java.time.Instant;
import kentongan.office.Member;
import kentongan.outbox.Lane;
import kentongan.outbox.OutboxEntry;

/** The outbox entries of attendance. Whoever owns them makes the words. */
public final class AttendanceEntries {

    /** Asks a member whether they are here. Its subject is the attendee. */
    public static final String ASK = "check-in";

    /** Shows the code. Its subject is {@code check-in/what}; the first one sends the message, the others edit it. */
    public static final String BOARD = "check-in-board";

    /** Shows the attendance to the convener. Its subject is {@code check-in/what}, as above. */
    public static final String REPORT = "attendance";

    /** Tells a member that they are, or are no longer, somebody's deputy. Its subject is {@code deputy/member/when}. */
    public static final String DEPUTY = "deputy";

    /** In place of what is shown, in the subject of an entry that sends the message. */
    public static final String FIRST = "first";

    private AttendanceEntries() {}

    static OutboxEntry ask(CheckIn checkIn, Member member, Instant at) {
        return OutboxEntry.of(ASK, Attendee.id(checkIn.id(), member.id()), Lane.REMINDER, member.chatId(), at);
    }

    static OutboxEntry shown(String owner, CheckIn checkIn, String what, Member member, Instant at) {
        return OutboxEntry.of(owner, checkIn.id() + "/" + what, Lane.INTERACTIVE, member.chatId(), at);
    }

    static OutboxEntry deputy(Deputy deputy, Member member, Instant at) {
        var subject = deputy.id() + "/" + member.id() + "/" + at.toEpochMilli();
        return OutboxEntry.of(DEPUTY, subject, Lane.INTERACTIVE, member.chatId(), at);
    }

    /** The check-in, or the deputy, in a subject of the shape {@code what/…}. */
    public static String first(String subject) {
        return subject.split("/", -1)[0];
    }
}
