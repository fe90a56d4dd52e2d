package kentongan.announcements;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import kentongan.announcements.Delivery.State;
import kentongan.office.Members;
import kentongan.outbox.Act;
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
    private final LateArrivals late;
    private final Show show;

    DeliveryMessages(Copies copies, Deliveries deliveries, Members members, LateArrivals late, Show show) {
        this.copies = copies;
        this.deliveries = deliveries;
        this.members = members;
        this.late = late;
        this.show = show;
    }

    /** The words, whether they ring, and the boards where the outcome shows. */
    @Component
    record Show(AnnouncementTexts texts, ReceiptBoards boards, Departure departure, Clock clock) {}

    @Override
    public String name() {
        return OWNER;
    }

    @Override
    public Optional<Act> prepare(OutboxEntry entry) {
        return copies.live(entry.subject())
                .filter(copy -> copy.delivery().state() != State.SENT)
                .map(copy -> {
                    late.leaves(entry, copy.announcement());
                    var message = show.texts().message(copy);
                    var marked = message.asSecondCopy(show.texts().in(copy.reader()));
                    var maybeTwice = entry.secondCopy() || copy.delivery().secondCopy();
                    var silent = show.departure()
                            .isSilent(
                                    copy.announcement().priority(), show.clock().instant());
                    return new Act.Send((maybeTwice ? marked : message).silently(silent));
                });
    }

    @Override
    public void sent(OutboxEntry entry, int messageId, Instant at) {
        deliveries.sent(entry.subject(), entry.chatId(), messageId, at);
        if (entry.secondCopy()) {
            deliveries.secondCopy(entry.subject());
        }
        late.arrived(entry, entry.subject(), at);
        touch(entry);
    }

    @Override
    public void failed(OutboxEntry entry, Failure why) {
        late.fails(entry);
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
