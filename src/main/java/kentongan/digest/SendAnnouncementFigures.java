package kentongan.digest;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import kentongan.announcements.Announcement;
import kentongan.announcements.FollowAnnouncement;
import kentongan.chat.Outgoing;
import kentongan.chat.Phrasebook;
import kentongan.figures.MeasureResponsiveness;
import kentongan.figures.Visibility;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.office.Role;
import kentongan.outbox.Act;
import kentongan.outbox.Lane;
import kentongan.outbox.Outbox;
import kentongan.outbox.OutboxEntry;
import kentongan.outbox.OutboxOwner;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Sends the figures of one announcement to its author or the head, and draws their curve off the threads that people talk to.
 * Its subject is {@code announcement:member:occasion}.
 */
@Component
public class SendAnnouncementFigures implements OutboxOwner {

    private static final String OWNER = "announcement-figures";

    private final FollowAnnouncement follow;
    private final MeasureResponsiveness measure;
    private final AnnouncementFigureTexts texts;
    private final Phrasebook phrasebook;
    private final Members members;
    private final ObjectProvider<Outbox> outbox;
    private final Clock clock;

    SendAnnouncementFigures(
            FollowAnnouncement follow,
            MeasureResponsiveness measure,
            AnnouncementFigureTexts texts,
            Phrasebook phrasebook,
            Members members,
            ObjectProvider<Outbox> outbox,
            Clock clock) {
        this.follow = follow;
        this.measure = measure;
        this.texts = texts;
        this.phrasebook = phrasebook;
        this.members = members;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Whether the member may see the figures: the secretary, who may see every board, only of their own. */
    public static boolean isFor(Member reader, Announcement announcement) {
        return reader.isActive()
                && (reader.role() == Role.HEAD
                        || reader.role().mayPost() && announcement.author().equals(reader.id()));
    }

    /** The announcement if the member may see its figures. */
    public Optional<Announcement> find(String announcement, Member reader) {
        return follow.byId(announcement, reader).filter(it -> it.isSent() && isFor(reader, it));
    }

    /**
     * Sends them.
     *
     * @param occasion the same when the same request is handled again
     */
    public void to(Member reader, Announcement announcement, String occasion, Instant now) {
        var subject = String.join(":", announcement.id(), reader.id(), occasion);
        outbox.getObject().put(OutboxEntry.of(OWNER, subject, Lane.INTERACTIVE, reader.chatId(), now));
    }

    @Override
    public String name() {
        return OWNER;
    }

    @Override
    public Optional<Act> prepare(OutboxEntry entry) {
        var parts = entry.subject().split(":");
        return members.byId(parts[1])
                .filter(Member::isActive)
                .flatMap(reader -> find(parts[0], reader).map(it -> new Act.Send(message(reader, it))));
    }

    private Outgoing message(Member reader, Announcement announcement) {
        var now = clock.instant();
        var figures = measure.ofAnnouncement(announcement.id(), now);
        if (figures.isEmpty()) {
            return Outgoing.text(phrasebook.of(reader).html("digest.announcement.nobody"));
        }
        var people = figures.get().figures().people();
        return reader.role() == Role.SECRETARY && !Visibility.mayHandOn(people)
                ? Outgoing.text(phrasebook.of(reader).html("digest.announcement.few", Visibility.FEWEST))
                : texts.message(reader, announcement, figures.get(), now);
    }

    @Override
    public void sent(OutboxEntry entry, int messageId, Instant at) {
        // delivered
    }

    @Override
    public void failed(OutboxEntry entry, Failure why) {
        // they can be asked for again
    }
}
