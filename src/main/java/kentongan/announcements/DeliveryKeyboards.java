package kentongan.announcements;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private final Copies copies;
    private final AnnouncementTexts texts;

    DeliveryKeyboards(Copies copies, AnnouncementTexts texts) {
        this.copies = copies;
        this.texts = texts;
    }

    static OutboxEntry entry(Delivery delivery, long chatId, int messageId, Instant at) {
        var subject = delivery.id() + ":" + at.toEpochMilli() + ":" + messageId;
        return OutboxEntry.of(OWNER, subject, Lane.INTERACTIVE, chatId, at);
    }

    private static String delivery(OutboxEntry entry) {
        return entry.subject()
                .substring(0, entry.subject().indexOf(':', entry.subject().indexOf(':') + 1));
    }

    @Override
    public String name() {
        return OWNER;
    }

    @Override
    public Optional<Act> prepare(OutboxEntry entry) {
        return Optional.ofNullable(prepareAll(List.of(entry)).get(entry.id()));
    }

    @Override
    public Map<String, Act> prepareAll(List<OutboxEntry> entries) {
        var live = copies.live(entries.stream().map(DeliveryKeyboards::delivery).collect(toSet()));
        var acts = new HashMap<String, Act>();
        for (var entry : entries) {
            var copy = live.get(delivery(entry));
            if (copy != null) {
                acts.put(entry.id(), new Act.EditKeyboard(Copies.numberOf(entry), texts.keyboard(copy)));
            }
        }
        return acts;
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
