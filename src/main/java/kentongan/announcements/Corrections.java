package kentongan.announcements;

import java.time.Instant;
import java.util.Optional;
import kentongan.outbox.Act;
import kentongan.outbox.OutboxEntry;
import kentongan.outbox.OutboxOwner;
import org.springframework.stereotype.Component;

/** Shows the corrected announcement on a phone that has the old one. Its subject is {@code delivery:version}. */
@Component
class Corrections implements OutboxOwner {

    static final String OWNER = "correction";

    private final Copies copies;
    private final AnnouncementTexts texts;

    Corrections(Copies copies, AnnouncementTexts texts) {
        this.copies = copies;
        this.texts = texts;
    }

    @Override
    public String name() {
        return OWNER;
    }

    @Override
    public Optional<Act> prepare(OutboxEntry entry) {
        return copies.live(Copies.deliveryOf(entry))
                .flatMap(copy -> Optional.ofNullable(copy.delivery().messageId())
                        .map(messageId -> new Act.Edit(messageId, texts.message(copy))));
    }

    @Override
    public void sent(OutboxEntry entry, int messageId, Instant at) {
        // shown
    }

    @Override
    public void failed(OutboxEntry entry, Failure why) {
        // the person deleted the message, or can't be reached
    }
}
