package kentongan.announcements;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kentongan.announcements.Copies.Copy;
import kentongan.outbox.Outbox;
import kentongan.outbox.OutboxEntry;
import kentongan.outbox.Receipt;
import org.springframework.stereotype.Component;

/**
 * Mends what reached a phone just as its announcement was recalled, corrected or, if a poll, closed. Whoever recalls or corrects first stores
 * that, then looks who has a message; whoever delivers first stores the message, then looks here. So one of the two sees the
 * other.
 */
@Component
class LateArrivals {

    private final Announcements announcements;
    private final Copies copies;
    private final CorrectedCopies corrected;
    private final Polls polls;
    private final Outbox outbox;

    /** Which version is on its way; after a crash nobody knows, but then the message is made anew. */
    private final Map<String, Integer> onTheWay = new ConcurrentHashMap<>();

    LateArrivals(Announcements announcements, Copies copies, CorrectedCopies corrected, Polls polls, Outbox outbox) {
        this.announcements = announcements;
        this.copies = copies;
        this.corrected = corrected;
        this.polls = polls;
        this.outbox = outbox;
    }

    /** The entry's message was made; it will be sent. */
    void leaves(OutboxEntry entry, Announcement announcement) {
        onTheWay.put(entry.id(), announcement.versions().size());
    }

    /** The entry's message will not arrive. */
    void fails(OutboxEntry entry) {
        onTheWay.remove(entry.id());
    }

    /** The announcement itself has arrived, and its delivery says so. */
    void arrived(OutboxEntry entry, String delivery, Instant at) {
        var version = onTheWay.remove(entry.id());
        copies.find(delivery).ifPresent(copy -> {
            takeBackIfRecalled(copy, entry.chatId(), at);
            showResultIfClosed(copy, entry.chatId(), at);
            if (version != null && version < copy.announcement().versions().size()) {
                corrected.show(copy.announcement(), copy.reader(), at);
            }
        });
    }

    /** Several announcements have arrived, and their deliveries say so. */
    void arrived(List<Receipt> receipts) {
        var theirs = announcements
                .forMessages(receipts.stream()
                        .map(it -> Delivery.announcementOf(it.entry().subject()))
                        .collect(toSet()))
                .stream()
                .collect(toMap(Announcement::id, it -> it));
        for (var receipt : receipts) {
            var entry = receipt.entry();
            var announcement = theirs.get(Delivery.announcementOf(entry.subject()));
            if (announcement == null || isAsItLeft(announcement, entry)) {
                onTheWay.remove(entry.id());
            } else {
                arrived(entry, entry.subject(), receipt.at());
            }
        }
    }

    private boolean isAsItLeft(Announcement announcement, OutboxEntry entry) {
        var left = onTheWay.get(entry.id());
        return announcement.kind() != Kind.POLL
                && announcement.isSent()
                && (left == null || left == announcement.versions().size());
    }

    /** A reminder of it has arrived, and its delivery says so. */
    void reminderArrived(OutboxEntry entry, String delivery, Instant at) {
        copies.find(delivery).ifPresent(copy -> takeBackIfRecalled(copy, entry.chatId(), at));
    }

    private void showResultIfClosed(Copy copy, long chatId, Instant at) {
        if (copy.announcement().isSent() && polls.isClosed(copy.announcement())) {
            outbox.put(PollResults.entries(copy.delivery(), chatId, at));
        }
    }

    private void takeBackIfRecalled(Copy copy, long chatId, Instant at) {
        if (!copy.announcement().isSent()) {
            outbox.put(Recalls.entries(copy.delivery(), chatId, at));
        }
    }
}
