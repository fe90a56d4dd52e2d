package kentongan.meetings;

import java.time.Instant;
import kentongan.office.Member;
import kentongan.outbox.Lane;
import kentongan.outbox.OutboxEntry;

/** The outbox entries of meetings. Whoever owns them makes the words. */
public final class MeetingEntries {

    /** Invites a member. Its subject is the id of the {@link Rsvp}. */
    public static final String INVITATION = "meeting-invitation";

    /** Tells a member that it is cancelled. Its subject is the id of the {@link Rsvp}. */
    public static final String CANCELLATION = "meeting-cancellation";

    /** Shows an invitation as things stand. Its subject is {@code rsvp/occasion/message}. */
    public static final String SHOWN = "meeting-shown";

    /** Reminds a member. Its subject is {@code reminder/start/member}. */
    public static final String REMINDER = "meeting-reminder";

    private MeetingEntries() {}

    static OutboxEntry toTell(String owner, String subject, Member member, Instant at) {
        return OutboxEntry.of(owner, Rsvp.id(subject, member.id()), Lane.BROADCAST, member.chatId(), at);
    }

    /** Reminds the member of what begins then; once moved it begins at another time, so that is another entry. */
    public static OutboxEntry reminder(String reminder, Instant start, Member member, Instant at) {
        var subject = reminder + "/" + start.toEpochMilli() + "/" + member.id();
        return OutboxEntry.of(REMINDER, subject, Lane.REMINDER, member.chatId(), at);
    }

    /** Each occasion has its own, which shows what is true when it goes. */
    static OutboxEntry shown(Rsvp rsvp, int messageId, long chatId, Lane lane, Instant at) {
        var subject = rsvp.id() + "/" + at.toEpochMilli() + "/" + messageId;
        return OutboxEntry.of(SHOWN, subject, lane, chatId, at);
    }
}
