package kentongan.announcements;

import java.time.Instant;
import java.util.Optional;
import kentongan.announcements.Delivery.State;
import kentongan.office.Members;
import kentongan.outbox.Act;
import kentongan.outbox.Outbox;
import kentongan.outbox.OutboxEntry;
import kentongan.outbox.OutboxOwner;
import org.springframework.stereotype.Component;

/** Puts an announcement on a member's phone. Its subject is the delivery. */
@Component
class DeliveryMessages implements OutboxOwner {

    static final String OWNER = "delivery";

    private final Copies copies;
    private final Deliveries deliveries;
    private final Members members;
    private final Outbox outbox;
    private final Show show;

    DeliveryMessages(Copies copies, Deliveries deliveries, Members members, Outbox outbox, Show show) {
        this.copies = copies;
        this.deliveries = deliveries;
        this.members = members;
        this.outbox = outbox;
        this.show = show;
    }

    /** The words, and the boards where the outcome shows. */
    @Component
    record Show(AnnouncementTexts texts, ReceiptBoards boards, Polls polls) {}

    @Override
    public String name() {
        return OWNER;
    }

    @Override
    public Optional<Act> prepare(OutboxEntry entry) {
        return copies.live(entry.subject())
                .filter(copy -> copy.delivery().state() != State.SENT)
                .map(copy -> {
                    var message = show.texts().message(copy);
                    var marked = message.asSecondCopy(show.texts().in(copy.reader()));
                    var maybeTwice = entry.secondCopy() || copy.delivery().secondCopy();
                    return new Act.Send(maybeTwice ? marked : message);
                });
    }

    @Override
    public void sent(OutboxEntry entry, int messageId, Instant at) {
        deliveries.sent(entry.subject(), entry.chatId(), messageId, at);
        if (entry.secondCopy()) {
            deliveries.secondCopy(entry.subject());
        }
        takeBackIfRecalled(entry, at);
        showResultIfClosed(entry, at);
        touch(entry);
    }

    /** It was recalled while it was on its way. */
    private void takeBackIfRecalled(OutboxEntry entry, Instant at) {
        copies.find(entry.subject())
                .filter(copy -> !copy.announcement().isSent())
                .ifPresent(copy -> outbox.put(Recalls.entries(copy.delivery(), entry.chatId(), at)));
    }

    /** The poll was closed while it was on its way. */
    private void showResultIfClosed(OutboxEntry entry, Instant at) {
        copies.live(entry.subject())
                .filter(copy -> show.polls().isClosed(copy.announcement()))
                .ifPresent(copy -> outbox.put(PollResults.entries(copy.delivery(), entry.chatId(), at)));
    }

    @Override
    public void failed(OutboxEntry entry, Failure why) {
        if (why == Failure.UNREACHABLE) {
            members.reachable(entry.chatId(), false);
        }
        deliveries.failed(entry.subject(), why);
        touch(entry);
    }

    @Override
    public boolean sendAgain(OutboxEntry entry) {
        return true;
    }

    /** A result that was stored before a crash, or a reply, which nobody can give to a message they have not got. */
    @Override
    public boolean hasArrived(OutboxEntry entry) {
        return deliveries
                .byId(entry.subject())
                .filter(it -> it.state() == State.SENT || it.isAnswered())
                .isPresent();
    }

    private void touch(OutboxEntry entry) {
        show.boards().touch(entry.subject().substring(0, entry.subject().indexOf(':')));
    }
}
