package kentongan.announcements;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kentongan.announcements.Copies.Copy;
import kentongan.chat.Outgoing;
import kentongan.outbox.Act;
import kentongan.outbox.Lane;
import kentongan.outbox.OutboxEntry;
import kentongan.outbox.OutboxOwner;
import org.springframework.stereotype.Component;

/**
 * Deletes a recalled announcement, or a nudge about it, from a phone; where Telegram no longer lets us, it is edited to say
 * that it was withdrawn. Its subject is {@code delivery:message}.
 */
@Component
class Recalls implements OutboxOwner {

    static final String OWNER = "recall";

    /** Bot API: deleteMessage works for 48 hours; a minute is left for the way there. */
    private static final Duration DELETABLE = Duration.ofHours(48).minusMinutes(1);

    private final Copies copies;
    private final Deliveries deliveries;
    private final AnnouncementTexts texts;
    private final ReceiptBoards boards;
    private final Clock clock;

    Recalls(Copies copies, Deliveries deliveries, AnnouncementTexts texts, ReceiptBoards boards, Clock clock) {
        this.copies = copies;
        this.deliveries = deliveries;
        this.texts = texts;
        this.boards = boards;
        this.clock = clock;
    }

    /** The entries that take a delivery and the nudges about it from the phone. */
    static List<OutboxEntry> entries(Delivery delivery, long chatId, Instant at) {
        return Stream.of(Stream.ofNullable(delivery.messageId()), delivery.album().stream(), delivery.nudges().stream())
                .flatMap(it -> it)
                .map(message -> OutboxEntry.of(OWNER, delivery.id() + ":" + message, Lane.BROADCAST, chatId, at))
                .toList();
    }

    @Override
    public String name() {
        return OWNER;
    }

    @Override
    public Optional<Act> prepare(OutboxEntry entry) {
        return copies.find(Copies.deliveryOf(entry)).map(copy -> {
            var messageId = Copies.numberOf(entry);
            // where only a tap told that it arrived, it was sent no earlier than this
            var sentAt = copy.delivery().sentAt() == null
                    ? copy.announcement().sentAt()
                    : copy.delivery().sentAt();
            var deletable = sentAt != null && clock.instant().isBefore(sentAt.plus(DELETABLE));
            return deletable ? new Act.Delete(messageId) : new Act.Edit(messageId, withdrawn(copy, messageId));
        });
    }

    private Outgoing withdrawn(Copy copy, int messageId) {
        var text = texts.in(copy.reader()).html("announcement.withdrawn");
        var words = copy.announcement().words();
        if (words.chatId() != null && copy.delivery().album().contains(messageId)) {
            // any attachment tells that it is a caption that changes
            return Outgoing.text(text)
                    .with(new Outgoing.CopyOf(words.chatId(), words.messages().get(0)));
        }
        var isNudge = !Integer.valueOf(messageId).equals(copy.delivery().messageId());
        return isNudge ? Outgoing.text(text) : words.shownIn(text);
    }

    @Override
    public void sent(OutboxEntry entry, int messageId, Instant at) {
        gone(entry);
    }

    /**
     * Refused: the phone shows it no more. Whoever blocked the bot still sees what was sent before, so the board does not
     * count them.
     */
    @Override
    public void failed(OutboxEntry entry, Failure why) {
        if (why != Failure.UNREACHABLE) {
            gone(entry);
        }
    }

    private void gone(OutboxEntry entry) {
        var delivery = Copies.deliveryOf(entry);
        deliveries.recalled(delivery, entry.chatId(), Copies.numberOf(entry));
        boards.touch(delivery.substring(0, delivery.indexOf(':')));
    }
}
