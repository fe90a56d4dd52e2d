package kentongan.announcements;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kentongan.outbox.Act;
import kentongan.outbox.Lane;
import kentongan.outbox.Outbox;
import kentongan.outbox.OutboxEntry;
import kentongan.outbox.OutboxOwner;
import org.springframework.stereotype.Component;

/** Takes a nudge from the phone when another has taken its place. Its subject is {@code delivery:message}. */
@Component
class NudgeRemovals implements OutboxOwner {

    private static final String OWNER = "nudge-gone";

    private final Deliveries deliveries;
    private final Outbox outbox;

    NudgeRemovals(Deliveries deliveries, Outbox outbox) {
        this.deliveries = deliveries;
        this.outbox = outbox;
    }

    void remove(String delivery, int messageId, long chatId, Instant at) {
        outbox.put(List.of(OutboxEntry.of(OWNER, delivery + ":" + messageId, Lane.REMINDER, chatId, at)));
    }

    @Override
    public String name() {
        return OWNER;
    }

    @Override
    public Optional<Act> prepare(OutboxEntry entry) {
        return Optional.of(new Act.Delete(Copies.numberOf(entry)));
    }

    @Override
    public void sent(OutboxEntry entry, int messageId, Instant at) {
        deliveries.forgetNudge(Copies.deliveryOf(entry), Copies.numberOf(entry));
    }

    @Override
    public void failed(OutboxEntry entry, Failure why) {
        // older than two days, or gone: it stays, and a recall edits it
    }
}
