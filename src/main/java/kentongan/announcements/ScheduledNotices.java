package kentongan.announcements;

import java.time.Instant;
import java.util.Optional;
import kentongan.chat.Outgoing;
import kentongan.chat.Phrasebook;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.outbox.Act;
import kentongan.outbox.OutboxEntry;
import kentongan.outbox.OutboxOwner;
import org.springframework.stereotype.Component;

/**
 * Tells what became of a scheduled announcement: its board when it has gone out, or that it was not sent. Its subject is
 * {@code what:announcement:member}.
 */
@Component
class ScheduledNotices implements OutboxOwner {

    static final String OWNER = "scheduled";

    /** The author gets the receipt board. */
    static final String BOARD = "board";

    /** The head hears that it was not sent because its author may no longer post. */
    static final String AUTHOR_LEFT = "left";

    private static final int EXCERPT = 160;

    private final Announcements announcements;
    private final FollowAnnouncement follow;
    private final Members members;
    private final Phrasebook phrasebook;

    ScheduledNotices(Announcements announcements, FollowAnnouncement follow, Members members, Phrasebook phrasebook) {
        this.announcements = announcements;
        this.follow = follow;
        this.members = members;
        this.phrasebook = phrasebook;
    }

    @Override
    public String name() {
        return OWNER;
    }

    @Override
    public Optional<Act> prepare(OutboxEntry entry) {
        return reader(entry)
                .flatMap(reader -> announcement(entry)
                        .map(it -> isBoard(entry) ? follow.board(it, reader) : notSent(it, reader))
                        .map(Act.Send::new));
    }

    private Outgoing notSent(Announcement announcement, Member reader) {
        var author = members.byId(announcement.author()).map(Member::name).orElse("–");
        var excerpt = announcement.words().excerpt(EXCERPT);
        return Outgoing.text(phrasebook.of(reader).html("schedule.author-left", author, excerpt));
    }

    @Override
    public void sent(OutboxEntry entry, int messageId, Instant at) {
        if (isBoard(entry) && messageId != 0) {
            announcement(entry).ifPresent(it -> follow.follow(it, entry.chatId(), messageId));
        }
    }

    @Override
    public void failed(OutboxEntry entry, Failure why) {
        if (why == Failure.UNREACHABLE) {
            members.reachable(entry.chatId(), false);
        }
    }

    private static boolean isBoard(OutboxEntry entry) {
        return entry.subject().startsWith(BOARD + ":");
    }

    private Optional<Announcement> announcement(OutboxEntry entry) {
        return announcements.byId(entry.subject().split(":")[1]);
    }

    private Optional<Member> reader(OutboxEntry entry) {
        return members.byId(entry.subject().split(":")[2]).filter(Member::isActive);
    }
}
