package kentongan.announcements;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kentongan.announcements.Announcement.State;
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

    private final Announcements announcements;
    private final Deliveries deliveries;
    private final Members members;
    private final Outbox outbox;
    private final Clock clock;

    SendAnnouncement(Announcements announcements, Deliveries deliveries, Members members, Outbox outbox, Clock clock) {
        this.announcements = announcements;
        this.deliveries = deliveries;
        this.members = members;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Sends the draft; empty if it is none any more, as when it was sent from another phone a moment ago. */
    public Optional<Announcement> send(Announcement draft, Member author, Instant at) {
        var recipients = members.active().stream()
                .filter(member -> draft.audience().includes(member, author))
                .map(Member::id)
                .toList();
        return announcements.prepare(draft.id(), recipients, at).map(prepared -> {
            fanOut(prepared, at);
            return prepared;
        });
    }

    private void fanOut(Announcement announcement, Instant now) {
        var recipients = members.byIds(announcement.recipients());
        deliveries.add(recipients.stream()
                .map(member -> member.isReachable()
                        ? Delivery.pending(announcement.id(), member.id())
                        : Delivery.unreachable(announcement.id(), member.id()))
                .toList());
        outbox.put(pending(announcement, recipients, now));
        announcements.prepared(announcement.id());
    }

    private List<OutboxEntry> pending(Announcement announcement, List<Member> recipients, Instant now) {
        var pending = deliveries.of(announcement).stream()
                .filter(delivery -> delivery.state() == Delivery.State.PENDING)
                .map(Delivery::member)
                .collect(Collectors.toSet());
        return recipients.stream()
                .filter(member -> pending.contains(member.id()))
                .map(member -> OutboxEntry.of(
                        DeliveryMessages.OWNER,
                        Delivery.id(announcement.id(), member.id()),
                        Lane.BROADCAST,
                        member.chatId(),
                        now))
                .toList();
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
