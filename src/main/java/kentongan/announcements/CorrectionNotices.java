package kentongan.announcements;

import java.time.Instant;
import java.util.Optional;
import kentongan.chat.MessageLinks;
import kentongan.outbox.Act;
import kentongan.outbox.OutboxEntry;
import kentongan.outbox.OutboxOwner;
import org.springframework.stereotype.Component;

/** Tells a member, with sound, that an announcement was corrected and must be answered again. Its subject is {@code delivery:version}. */
@Component
class CorrectionNotices implements OutboxOwner {

    static final String OWNER = "correction-notice";

    private final Copies copies;
    private final Deliveries deliveries;
    private final AnnouncementTexts texts;
    private final MessageLinks links;
    private final LateArrivals late;

    CorrectionNotices(
            Copies copies, Deliveries deliveries, AnnouncementTexts texts, MessageLinks links, LateArrivals late) {
        this.copies = copies;
        this.deliveries = deliveries;
        this.texts = texts;
        this.links = links;
        this.late = late;
    }

    @Override
    public String name() {
        return OWNER;
    }

    @Override
    public Optional<Act> prepare(OutboxEntry entry) {
        return copies.awaiting(Copies.deliveryOf(entry))
                .map(copy -> new Act.Send(texts.pointer(copy, "correct.notice")));
    }

    /** It is a nudge like any other: a recall takes it back, and a reply to it finds its way. */
    @Override
    public void sent(OutboxEntry entry, int messageId, Instant at) {
        deliveries.nudged(Copies.deliveryOf(entry), messageId);
        links.put(entry.chatId(), messageId, NudgeMessages.OWNER, Copies.deliveryOf(entry));
        late.reminderArrived(entry, Copies.deliveryOf(entry), at);
    }

    @Override
    public void failed(OutboxEntry entry, Failure why) {
        // the edited announcement is there all the same
    }
}
