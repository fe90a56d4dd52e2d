package kentongan.announcements;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kentongan.chat.Html;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.outbox.Act;
import kentongan.outbox.Outbox;
import kentongan.outbox.OutboxEntry;
import kentongan.outbox.OutboxOwner;
import org.springframework.stereotype.Component;

/**
 * Puts an announcement's album on a member's phone; the words with the buttons follow when it is there, since an album can
 * have none. Its subject is the delivery.
 */
@Component
class AlbumCopies implements OutboxOwner {

    static final String OWNER = "album";

    private final Copies copies;
    private final Deliveries deliveries;
    private final DeliveryMessages messages;
    private final Outbox outbox;

    AlbumCopies(Copies copies, Deliveries deliveries, DeliveryMessages messages, Outbox outbox) {
        this.copies = copies;
        this.deliveries = deliveries;
        this.messages = messages;
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return OWNER;
    }

    @Override
    public Optional<Act> prepare(OutboxEntry entry) {
        return copies.live(entry.subject())
                .filter(copy -> copy.delivery().album().isEmpty())
                .flatMap(copy -> {
                    var words = copy.announcement().words();
                    return Optional.ofNullable(words.chatId())
                            .map(chat -> new Outgoing.AlbumCopy(chat, words.messages()));
                })
                // its words follow at once, and they ring
                .map(album -> new Act.Send(new Outgoing(Html.EMPTY, Keyboard.NONE, album, true, null)));
    }

    @Override
    public void sentAll(OutboxEntry entry, List<Integer> messageIds, Instant at) {
        deliveries.album(entry.subject(), messageIds);
        if (entry.secondCopy()) {
            deliveries.secondCopy(entry.subject());
        }
        wordsFollow(entry, at);
    }

    @Override
    public void sent(OutboxEntry entry, int messageId, Instant at) {
        sentAll(entry, List.of(messageId), at);
    }

    @Override
    public void failed(OutboxEntry entry, Failure why) {
        messages.failed(entry, why);
    }

    @Override
    public boolean sendAgain(OutboxEntry entry) {
        return true;
    }

    /** Where the album is known to be there, the crash may have come before the words were put in. */
    @Override
    public boolean hasArrived(OutboxEntry entry) {
        var there = deliveries
                .byId(entry.subject())
                .filter(it -> !it.album().isEmpty())
                .isPresent();
        if (there) {
            wordsFollow(entry, entry.since());
        }
        return there;
    }

    @Override
    public boolean isWantedAgain(OutboxEntry entry) {
        return messages.isWantedAgain(entry);
    }

    private void wordsFollow(OutboxEntry entry, Instant at) {
        outbox.put(OutboxEntry.of(DeliveryMessages.OWNER, entry.subject(), entry.lane(), entry.chatId(), at));
    }
}
