package kentongan.announcements;

import java.time.Instant;
import java.util.Optional;
import kentongan.announcements.Copies.Copy;
import kentongan.outbox.Act;
import kentongan.outbox.Lane;
import kentongan.outbox.Outbox;
import kentongan.outbox.OutboxEntry;
import kentongan.outbox.OutboxOwner;
import org.springframework.stereotype.Component;

/**
 * Shows the corrected announcement on a phone that has the old one. Where the correction matters, what was answered until
 * then was an answer to the old text: only when the phone shows the new one is a new answer asked for. Its subject is
 * {@code delivery:version}.
 */
@Component
class Corrections implements OutboxOwner {

    static final String OWNER = "correction";

    private final Copies copies;
    private final Deliveries deliveries;
    private final AnnouncementTexts texts;
    private final After after;

    Corrections(Copies copies, Deliveries deliveries, AnnouncementTexts texts, After after) {
        this.copies = copies;
        this.deliveries = deliveries;
        this.texts = texts;
        this.after = after;
    }

    /** What is to be looked after when a phone shows the correction. */
    @Component
    record After(Outbox outbox, ReceiptBoards boards) {}

    @Override
    public String name() {
        return OWNER;
    }

    @Override
    public Optional<Act> prepare(OutboxEntry entry) {
        return copies.live(Copies.deliveryOf(entry))
                .map(copy -> asked(copy, entry))
                .flatMap(copy -> Optional.ofNullable(copy.delivery().messageId())
                        .map(messageId -> new Act.Edit(messageId, texts.message(copy))));
    }

    /** Where the correction matters, the buttons show no answer, not even one given to the old text a moment ago. */
    private static Copy asked(Copy copy, OutboxEntry entry) {
        return matters(copy, entry)
                ? new Copy(
                        copy.announcement(),
                        copy.author(),
                        copy.delivery().unanswered(),
                        copy.reader(),
                        copy.passedBy())
                : copy;
    }

    @Override
    public void sent(OutboxEntry entry, int messageId, Instant at) {
        shown(entry);
        copies.live(Copies.deliveryOf(entry)).ifPresent(copy -> askAgain(copy, entry, at));
    }

    /** The person deleted the message, or can't be reached; a notice may reach them all the same. */
    @Override
    public void failed(OutboxEntry entry, Failure why) {
        shown(entry);
        copies.live(Copies.deliveryOf(entry)).ifPresent(copy -> askAgain(copy, entry, entry.since()));
    }

    private void shown(OutboxEntry entry) {
        var delivery = Copies.deliveryOf(entry);
        deliveries.shows(delivery, Copies.numberOf(entry));
        after.boards().touch(delivery.substring(0, delivery.indexOf(':')));
    }

    private void askAgain(Copy copy, OutboxEntry entry, Instant at) {
        if (matters(copy, entry)) {
            deliveries.askAgain(copy.delivery(), at);
            after.outbox()
                    .put(OutboxEntry.of(CorrectionNotices.OWNER, entry.subject(), Lane.BROADCAST, entry.chatId(), at));
        }
    }

    private static boolean matters(Copy copy, OutboxEntry entry) {
        return copy.announcement().versions().get(Copies.numberOf(entry) - 1).mattered();
    }
}
