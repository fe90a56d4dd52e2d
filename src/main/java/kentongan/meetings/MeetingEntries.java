package kentongan.meetings;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
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

    static List<OutboxEntry> invitations(String subject, Collection<Member> members, Instant at) {
        return toAll(INVITATION, subject, members, at);
    }

    static List<OutboxEntry> cancellations(String subject, Collection<Member> members, Instant at) {
        return toAll(CANCELLATION, subject, members, at);
    }

    private static List<OutboxEntry> toAll(String owner, String subject, Collection<Member> members, Instant at) {
        return members.stream()
                .filter(Member::isReachable)
                .map(it -> OutboxEntry.of(owner, Rsvp.id(subject, it.id()), Lane.BROADCAST, it.chatId(), at))
                .toList();
    }

    /** Each occasion has its own, which shows what is true when it goes. */
    static OutboxEntry shown(Rsvp rsvp, int messageId, long chatId, Lane lane, Instant at) {
        var subject = rsvp.id() + "/" + at.toEpochMilli() + "/" + messageId;
        return OutboxEntry.of(SHOWN, subject, lane, chatId, at);
    }
}
