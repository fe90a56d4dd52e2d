package kentongan.announcements;

import java.time.Instant;
import java.util.Optional;
import kentongan.chat.MessageLinks;
import kentongan.outbox.Act;
import kentongan.outbox.Lane;
import kentongan.outbox.Outbox;
import kentongan.outbox.OutboxEntry;
import kentongan.outbox.OutboxOwner;
import org.springframework.stereotype.Component;

/** Tells a member without sound that a poll was closed, and points at the result. Its subject is the delivery. */
@Component
class PollNotices implements OutboxOwner {

    static final String OWNER = "poll-closed";

    private final Copies copies;
    private final Deliveries deliveries;
    private final PollTexts texts;
    private final MessageLinks links;
    private final Outbox outbox;

    PollNotices(Copies copies, Deliveries deliveries, PollTexts texts, MessageLinks links, Outbox outbox) {
        this.copies = copies;
        this.deliveries = deliveries;
        this.texts = texts;
        this.links = links;
        this.outbox = outbox;
    }

    static OutboxEntry entry(Delivery delivery, long chatId, Instant at) {
        return OutboxEntry.of(OWNER, delivery.id(), Lane.BROADCAST, chatId, at);
    }

    @Override
    public String name() {
        return OWNER;
    }

    @Override
    public Optional<Act> prepare(OutboxEntry entry) {
        return copies.live(entry.subject()).map(copy -> new Act.Send(texts.notice(copy)));
    }

    /** It is kept with the nudges: a recall takes it back, and a reply to it finds its way. */
    @Override
    public void sent(OutboxEntry entry, int messageId, Instant at) {
        deliveries.nudged(entry.subject(), messageId);
        links.put(entry.chatId(), messageId, NudgeMessages.OWNER, entry.subject());
        copies.find(entry.subject())
                .filter(copy -> !copy.announcement().isSent())
                .ifPresent(copy -> outbox.put(Recalls.entries(copy.delivery(), entry.chatId(), at)));
    }

    @Override
    public void failed(OutboxEntry entry, Failure why) {
        // the edited announcement is there all the same
    }
}
