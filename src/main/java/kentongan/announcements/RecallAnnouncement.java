package kentongan.announcements;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.outbox.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Takes an announcement back: what was not sent yet never is, and what is on a phone is deleted there. A message that is on
 * its way at this moment is taken back when its arrival is known.
 */
@Component
public class RecallAnnouncement {

    /** For so long the card offers to undo the sending. */
    public static final Duration UNDO = Duration.ofSeconds(10);

    private static final Logger log = LoggerFactory.getLogger(RecallAnnouncement.class);
    private static final Duration RESUMED = Duration.ofDays(2);

    private final Announcements announcements;
    private final Deliveries deliveries;
    private final Members members;
    private final Outbox outbox;
    private final ReceiptBoards boards;
    private final Clock clock;

    RecallAnnouncement(Announcements announcements, Deliveries deliveries, Members members, Out out, Clock clock) {
        this.announcements = announcements;
        this.deliveries = deliveries;
        this.members = members;
        this.outbox = out.outbox();
        this.boards = out.boards();
        this.clock = clock;
    }

    /** The way to the phones, and the boards where it shows. */
    @Component
    record Out(Outbox outbox, ReceiptBoards boards) {}

    /** Whether the sending can still be undone. */
    public static boolean mayUndo(Announcement announcement, Instant now) {
        return announcement.isSent()
                && announcement.sentAt() != null
                && now.isBefore(announcement.sentAt().plus(UNDO));
    }

    /** Whether that very tap has taken it back: it was interrupted before all was done that follows. */
    public static boolean isDone(Announcement announcement, Instant at) {
        return announcement.state() == Announcement.State.RECALLED && at.equals(announcement.recalledAt());
    }

    /** Takes it back; empty if somebody was faster. */
    public Optional<Announcement> recall(Announcement announcement, Instant at) {
        deliveries.changing(announcement.id());
        var recalled =
                isDone(announcement, at) ? Optional.of(announcement) : announcements.recall(announcement.id(), at);
        recalled.ifPresent(it -> takeBack(it, at));
        return recalled;
    }

    /** Does what remains of a recall; doing it again changes nothing. */
    void takeBack(Announcement recalled, Instant at) {
        outbox.withdraw(recalled.recipients().stream()
                .map(member -> Delivery.id(recalled.id(), member))
                .flatMap(id -> Stream.of(DeliveryMessages.OWNER + "/" + id, AlbumCopies.OWNER + "/" + id))
                .toList());
        var onPhones = deliveries.of(recalled).stream()
                .filter(delivery -> !delivery.recalled())
                .toList();
        var chats = chatsOf(onPhones.stream().map(Delivery::member).toList());
        outbox.put(onPhones.stream()
                .flatMap(delivery -> Optional.ofNullable(chats.get(delivery.member()))
                        .map(chat -> Recalls.entries(delivery, chat, at))
                        .orElse(List.of())
                        .stream())
                .toList());
        boards.touch(recalled.id());
    }

    /** Finishes what a crash left half done. */
    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        try {
            var since = clock.instant().minus(RESUMED);
            announcements.recalledSince(since).forEach(it -> takeBack(it, clock.instant()));
        } catch (DataAccessException storeAway) {
            log.warn("Half-done recalls can't be looked for while the store is away");
        }
    }

    private Map<String, Long> chatsOf(List<String> ids) {
        return members.byIds(ids).stream()
                .filter(member -> member.telegramId() != null)
                .collect(Collectors.toMap(Member::id, Member::chatId));
    }
}
