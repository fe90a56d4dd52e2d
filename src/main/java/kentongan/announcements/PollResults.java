package kentongan.announcements;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kentongan.announcements.Copies.Copy;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.outbox.Act;
import kentongan.outbox.Lane;
import kentongan.outbox.OutboxEntry;
import kentongan.outbox.OutboxOwner;
import org.springframework.stereotype.Component;

/** Shows the result of a closed poll on a phone that has it, and takes the buttons away, there and from what reminded of it. Its subject is {@code delivery:message}. */
@Component
class PollResults implements OutboxOwner {

    static final String OWNER = "poll-result";

    private final Copies copies;
    private final AnnouncementTexts texts;
    private final SharedAnswerTexts answers;

    PollResults(Copies copies, AnnouncementTexts texts, SharedAnswerTexts answers) {
        this.copies = copies;
        this.texts = texts;
        this.answers = answers;
    }

    /** The entries for a delivery and the nudges about it. */
    static List<OutboxEntry> entries(Delivery delivery, long chatId, Instant at) {
        return Stream.concat(Stream.ofNullable(delivery.messageId()), delivery.nudges().stream())
                .map(message -> OutboxEntry.of(OWNER, delivery.id() + ":" + message, Lane.BROADCAST, chatId, at))
                .toList();
    }

    @Override
    public String name() {
        return OWNER;
    }

    @Override
    public Optional<Act> prepare(OutboxEntry entry) {
        var messageId = Copies.numberOf(entry);
        return copies.live(Copies.deliveryOf(entry))
                .map(copy -> Integer.valueOf(messageId).equals(copy.delivery().messageId())
                        ? new Act.Edit(messageId, result(copy))
                        : new Act.EditKeyboard(messageId, Keyboard.NONE));
    }

    /** What was answered to all stays below. */
    private Outgoing result(Copy copy) {
        return answers.below(copy.announcement(), texts.message(copy), texts.in(copy.reader()));
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
