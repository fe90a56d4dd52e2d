package kentongan.announcements;

import java.time.Instant;
import java.util.Optional;
import kentongan.announcements.Copies.Copy;
import kentongan.announcements.Delivery.State;
import kentongan.chat.MessageLinks;
import kentongan.chat.Outgoing;
import kentongan.outbox.Act;
import kentongan.outbox.Outbox;
import kentongan.outbox.OutboxEntry;
import kentongan.outbox.OutboxOwner;
import org.springframework.stereotype.Component;

/** Shows a shared answer on one phone. Its subject is {@code delivery:question}. */
@Component
class SharedAnswerMessages implements OutboxOwner {

    static final String OWNER = "shared-answer";

    private final Copies copies;
    private final Deliveries deliveries;
    private final AnnouncementAnswers answers;
    private final Outbox outbox;
    private final Show show;

    SharedAnswerMessages(Copies copies, Deliveries deliveries, AnnouncementAnswers answers, Outbox outbox, Show show) {
        this.copies = copies;
        this.deliveries = deliveries;
        this.answers = answers;
        this.outbox = outbox;
        this.show = show;
    }

    /** How it reads, and the way from it back to the announcement. */
    @Component
    record Show(AnnouncementTexts announcements, SharedAnswerTexts texts, MessageLinks links) {}

    @Override
    public String name() {
        return OWNER;
    }

    @Override
    public Optional<Act> prepare(OutboxEntry entry) {
        return copies.live(Copies.deliveryOf(entry))
                .flatMap(copy ->
                        answer(entry).flatMap(answer -> answer.below() ? edit(copy) : message(entry, copy, answer)));
    }

    private Optional<SharedAnswer> answer(OutboxEntry entry) {
        var delivery = Copies.deliveryOf(entry);
        var question = entry.subject().substring(delivery.length() + 1);
        return answers.of(delivery.substring(0, delivery.indexOf(':'))).stream()
                .filter(it -> it.question().equals(question))
                .findFirst();
    }

    private Optional<Act> edit(Copy copy) {
        return Optional.ofNullable(copy.delivery().messageId())
                .map(messageId -> new Act.Edit(messageId, show.announcements().message(copy)));
    }

    private Optional<Act> message(OutboxEntry entry, Copy copy, SharedAnswer answer) {
        if (copy.delivery().state() == State.FAILED || answers.isShown(entry.subject())) {
            return Optional.empty();
        }
        var message = show.texts()
                .message(copy.announcement(), answer, show.announcements().in(copy.reader()));
        var messageId = copy.delivery().messageId();
        Outgoing onIt = messageId == null ? message : message.inReplyTo(messageId);
        return Optional.of(new Act.Send(onIt));
    }

    /** A message of its own goes with the announcement: a recall takes it back, and a reply to it finds its way. */
    @Override
    public void sent(OutboxEntry entry, int messageId, Instant at) {
        if (answer(entry).filter(it -> !it.below()).isEmpty()) {
            return;
        }
        answers.shown(entry.subject(), messageId);
        var delivery = Copies.deliveryOf(entry);
        // Telegram may have accepted it without telling which message it is
        if (messageId != 0) {
            deliveries.nudged(delivery, messageId);
            show.links().put(entry.chatId(), messageId, NudgeMessages.OWNER, delivery);
        }
        copies.find(delivery)
                .filter(copy -> !copy.announcement().isSent())
                .ifPresent(copy -> outbox.put(Recalls.entries(copy.delivery(), entry.chatId(), at)));
    }

    @Override
    public void failed(OutboxEntry entry, Failure why) {
        // the announcement itself can't be seen there any more
    }
}
