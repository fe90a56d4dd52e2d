package kentongan.announcements;

import java.time.Instant;
import java.util.Optional;
import kentongan.chat.MessageLinks;
import kentongan.office.Members;
import kentongan.outbox.Act;
import kentongan.outbox.OutboxEntry;
import kentongan.outbox.OutboxOwner;
import org.springframework.stereotype.Component;

/** Reminds one member, with the reply buttons at hand. Its subject is {@code delivery:occasion}; those who answered meanwhile are left alone. */
@Component
class NudgeMessages implements OutboxOwner {

    static final String OWNER = "nudge";

    private final Copies copies;
    private final Deliveries deliveries;
    private final Members members;
    private final AnnouncementTexts texts;
    private final MessageLinks links;
    private final LateArrivals late;

    NudgeMessages(Copies copies, Deliveries deliveries, Members members, Words words, LateArrivals late) {
        this.copies = copies;
        this.deliveries = deliveries;
        this.members = members;
        this.texts = words.texts();
        this.links = words.links();
        this.late = late;
    }

    /** What a reminder says, and what a reply to it is about. */
    @Component
    record Words(AnnouncementTexts texts, MessageLinks links) {}

    @Override
    public String name() {
        return OWNER;
    }

    @Override
    public Optional<Act> prepare(OutboxEntry entry) {
        return copies.awaiting(Copies.deliveryOf(entry)).map(copy -> new Act.Send(texts.pointer(copy, "nudge")));
    }

    @Override
    public void sent(OutboxEntry entry, int messageId, Instant at) {
        links.put(entry.chatId(), messageId, OWNER, Copies.deliveryOf(entry));
        deliveries.nudged(Copies.deliveryOf(entry), messageId);
        late.reminderArrived(entry, Copies.deliveryOf(entry), at);
    }

    @Override
    public void failed(OutboxEntry entry, Failure why) {
        if (why == Failure.UNREACHABLE) {
            members.reachable(entry.chatId(), false);
        }
    }
}
