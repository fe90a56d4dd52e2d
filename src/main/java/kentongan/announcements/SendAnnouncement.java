package kentongan.announcements;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kentongan.announcements.Announcement.State;
import kentongan.batching.Slices;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.outbox.Lane;
import kentongan.outbox.Outbox;
import kentongan.outbox.OutboxEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Sends an announcement: fixes who gets it, writes a delivery for each, and puts them in the outbox. Each step can be done
 * again, so that a crash between two of them is mended by doing the rest.
 */
@Component
public class SendAnnouncement {

    private static final Logger log = LoggerFactory.getLogger(SendAnnouncement.class);

    /** The same text within this time is asked about once more. */
    private static final Duration ASKED_ABOUT = Duration.ofMinutes(10);

    private static final int LATEST = 20;
    private static final int BATCH = 500;

    private final Announcements announcements;
    private final Deliveries deliveries;
    private final Members members;
    private final Outbox outbox;
    private final NudgePlan plan;
    private final Clock clock;

    SendAnnouncement(
            Announcements announcements,
            Deliveries deliveries,
            Members members,
            Outbox outbox,
            NudgePlan plan,
            Clock clock) {
        this.announcements = announcements;
        this.deliveries = deliveries;
        this.members = members;
        this.outbox = outbox;
        this.plan = plan;
        this.clock = clock;
    }

    /** Sends the draft; empty if it is none any more, as when it was sent from another phone a moment ago. */
    public Optional<Announcement> send(Announcement draft, Member author, Instant at) {
        var recipients = meant(draft, author).map(Member::id).toList();
        return announcements.prepare(draft.id(), recipients, at).map(prepared -> goOn(prepared, at));
    }

    /**
     * Goes on with what was interrupted while it was being sent: whoever handles the same tap or wake again, since it was not finished, finds
     * no draft any more. Of anything else nothing happens.
     */
    public Announcement goOn(Announcement sent, Instant now) {
        if (sent.state() == State.PREPARING) {
            fanOut(sent, now);
        }
        return sent;
    }

    /** How many would get it now. */
    public long reachable(Announcement draft, Member author) {
        return meant(draft, author).filter(Member::isReachable).count();
    }

    private Stream<Member> meant(Announcement draft, Member author) {
        return members.active().stream().filter(member -> draft.audience().includes(member, author));
    }

    private void fanOut(Announcement announcement, Instant now) {
        for (var batch : Slices.of(announcement.recipients(), BATCH)) {
            // the first have it while the last are still being written
            fanOut(announcement, members.byIds(batch), now);
        }
        plan.begin(announcement, now);
        announcements.prepared(announcement.id());
    }

    private void fanOut(Announcement announcement, List<Member> recipients, Instant now) {
        var stored = deliveries.add(
                recipients.stream()
                        .map(member -> member.isReachable()
                                ? Delivery.pending(announcement.id(), member.id())
                                : Delivery.unreachable(announcement.id(), member.id()))
                        .toList(),
                announcement.sentAt() == null ? now : announcement.sentAt());
        var pending = stored.stream()
                .filter(delivery -> delivery.state() == Delivery.State.PENDING)
                .toList();
        outbox.put(entries(announcement, pending, recipients, now));
    }

    /** The author's announcement of the same words in the last ten minutes, if there is one. */
    public Optional<Announcement> sameBefore(Announcement draft, Instant now) {
        return announcements.latest(LATEST).stream()
                .filter(it -> it.isSent() && it.author().equals(draft.author()))
                .filter(it -> it.sentAt() != null && it.sentAt().isAfter(now.minus(ASKED_ABOUT)))
                .filter(it -> it.words().html().equals(draft.words().html())
                        && !it.words().html().isBlank())
                .findFirst();
    }

    /** What puts the deliveries on the phones of these members; of an album that is there already only the words. */
    static List<OutboxEntry> entries(
            Announcement announcement, List<Delivery> wanted, List<Member> members, Instant now) {
        var lane = announcement.priority() == Priority.URGENT ? Lane.URGENT : Lane.BROADCAST;
        var theirs = wanted.stream().collect(Collectors.toMap(Delivery::member, it -> it));
        return members.stream()
                .flatMap(member -> Stream.ofNullable(theirs.get(member.id()))
                        .map(it -> OutboxEntry.of(owner(announcement, it), it.id(), lane, member.chatId(), now)))
                .toList();
    }

    private static String owner(Announcement announcement, Delivery delivery) {
        return announcement.words().isAlbum() && delivery.album().isEmpty()
                ? AlbumCopies.OWNER
                : DeliveryMessages.OWNER;
    }

    /** Finishes what a crash left half done. */
    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        try {
            for (var half : announcements.inState(State.PREPARING)) {
                log.info("Announcement {} goes on being sent after a restart", half.id());
                fanOut(half, clock.instant());
            }
        } catch (DataAccessException storeAway) {
            log.warn("Half-sent announcements can't be looked for while the store is away");
        }
    }
}
