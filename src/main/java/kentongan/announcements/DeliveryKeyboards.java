package kentongan.announcements;

import java.time.Instant;
import java.util.Optional;
import kentongan.office.Members;
import kentongan.outbox.Act;
import kentongan.outbox.Lane;
import kentongan.outbox.OutboxEntry;
import kentongan.outbox.OutboxOwner;
import org.springframework.stereotype.Component;

/**
 * Shows on a member's phone what they chose. Through the outbox, since a tap is answered at once while five hundred taps in
 * ten seconds change more messages than Telegram takes in that time. Its subject is {@code delivery:when:message}; each
 * choice has its own entry, which shows what is true when it goes.
 */
@Component
class DeliveryKeyboards implements OutboxOwner {

    static final String OWNER = "keyboard";

    private final Announcements announcements;
    private final Deliveries deliveries;
    private final Members members;
    private final AnnouncementTexts texts;

    DeliveryKeyboards(Announcements announcements, Deliveries deliveries, Members members, AnnouncementTexts texts) {
        this.announcements = announcements;
        this.deliveries = deliveries;
        this.members = members;
        this.texts = texts;
    }

    static OutboxEntry entry(Delivery delivery, long chatId, int messageId, Instant at) {
        var subject = delivery.id() + ":" + at.toEpochMilli() + ":" + messageId;
        return OutboxEntry.of(OWNER, subject, Lane.INTERACTIVE, chatId, at);
    }

    @Override
    public String name() {
        return OWNER;
    }

    @Override
    public Optional<Act> prepare(OutboxEntry entry) {
        var parts = entry.subject().split(":", -1);
        var announcement = announcements.byId(parts[0]).orElse(null);
        var reader = members.byId(parts[1]).orElse(null);
        var delivery = deliveries.byId(Delivery.id(parts[0], parts[1])).orElse(null);
        if (announcement == null || reader == null || delivery == null) {
            return Optional.empty();
        }
        var keyboard = texts.keyboard(announcement, texts.in(reader), delivery.reply());
        return Optional.of(new Act.EditKeyboard(Integer.parseInt(parts[3]), keyboard));
    }

    @Override
    public void sent(OutboxEntry entry, int messageId, Instant at) {
        // shown
    }

    @Override
    public void failed(OutboxEntry entry, Failure why) {
        // the answer is stored; the message it was given on is gone
    }
}
