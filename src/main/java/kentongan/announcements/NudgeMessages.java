package kentongan.announcements;

import java.time.Instant;
import java.util.Optional;
import kentongan.chat.MessageLinks;
import kentongan.office.Members;
import kentongan.outbox.Act;
import kentongan.outbox.OutboxEntry;
import kentongan.outbox.OutboxOwner;
import org.springframework.stereotype.Component;

/** Reminds one member, with the reply buttons at hand. Its subject is {@code delivery:round}; those who answered meanwhile are left alone. */
@Component
class NudgeMessages implements OutboxOwner {

    static final String OWNER = "nudge";

    private final Copies copies;
    private final Deliveries deliveries;
    private final Members members;
    private final AnnouncementTexts texts;
    private final MessageLinks links;

    NudgeMessages(Copies copies, Deliveries deliveries, Members members, AnnouncementTexts texts, MessageLinks links) {
        this.copies = copies;
        this.deliveries = deliveries;
        this.members = members;
        this.texts = texts;
        this.links = links;
    }

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
    }

    @Override
    public void failed(OutboxEntry entry, Failure why) {
        if (why == Failure.UNREACHABLE) {
            members.reachable(entry.chatId(), false);
        }
    }
}
