package kentongan.announcements;

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
import org.springframework.stereotype.Component;

/**
 * Takes an announcement back: what was not sent yet never is, and what is on a phone is deleted there. A message that is on
 * its way at this moment is taken back when its arrival is known.
 */
@Component
public class RecallAnnouncement {

    /** For so long the card offers to undo the sending. */
    public static final Duration UNDO = Duration.ofSeconds(10);

    private final Announcements announcements;
    private final Deliveries deliveries;
    private final Members members;
    private final Outbox outbox;
    private final ReceiptBoards boards;

    RecallAnnouncement(
            Announcements announcements, Deliveries deliveries, Members members, Outbox outbox, ReceiptBoards boards) {
        this.announcements = announcements;
        this.deliveries = deliveries;
        this.members = members;
        this.outbox = outbox;
        this.boards = boards;
    }

    /** Whether the sending can still be undone. */
    public static boolean mayUndo(Announcement announcement, Instant now) {
        return announcement.isSent()
                && announcement.sentAt() != null
                && now.isBefore(announcement.sentAt().plus(UNDO));
    }

    /** Takes it back; empty if somebody was faster. */
    public Optional<Announcement> recall(Announcement announcement, Instant at) {
        var recalled = announcements.recall(announcement.id(), at);
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

    private Map<String, Long> chatsOf(List<String> ids) {
        return members.byIds(ids).stream()
                .filter(member -> member.telegramId() != null)
                .collect(Collectors.toMap(Member::id, Member::chatId));
    }
}
