package kentongan.announcements;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kentongan.announcements.Copies.Copy;
import kentongan.announcements.Delivery.State;
import kentongan.chat.Outgoing;
import kentongan.office.Members;
import kentongan.outbox.Act;
import kentongan.outbox.OutboxEntry;
import kentongan.outbox.OutboxOwner;
import kentongan.outbox.Receipt;
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
        return Optional.ofNullable(prepareAll(List.of(entry)).get(entry.id()));
    }

    @Override
    public Map<String, Act> prepareAll(List<OutboxEntry> entries) {
        var live = copies.live(entries.stream().map(OutboxEntry::subject).toList());
        var messages = show.texts().messages(live.values());
        var silent = new EnumMap<Priority, Boolean>(Priority.class);
        var acts = new HashMap<String, Act>();
        for (var entry : entries) {
            var copy = live.get(entry.subject());
            if (copy != null && copy.delivery().state() != State.SENT) {
                late.leaves(entry, copy.announcement());
                var message = Objects.requireNonNull(messages.get(entry.subject()));
                var isSilent = silent.computeIfAbsent(copy.announcement().priority(), this::isSilent);
                acts.put(entry.id(), new Act.Send(marked(copy, entry, message).silently(isSilent)));
            }
        }
        return acts;
    }

    private boolean isSilent(Priority priority) {
        return show.departure().isSilent(priority, show.clock().instant());
    }

    private Outgoing marked(Copy copy, OutboxEntry entry, Outgoing message) {
        return entry.secondCopy() || copy.delivery().secondCopy()
                ? message.asSecondCopy(show.texts().in(copy.reader()))
                : message;
    }

    @Override
    public void arrived(List<Receipt> receipts) {
        deliveries.sent(receipts);
        late.arrived(receipts);
        receipts.stream()
                .map(it -> Delivery.announcementOf(it.entry().subject()))
                .distinct()
                .forEach(show.boards()::touch);
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

    @Override
    public boolean isWantedAgain(OutboxEntry entry) {
        return deliveries
                .byId(entry.subject())
                .filter(it -> it.state() == State.PENDING)
                .isPresent();
    }

    private void touch(OutboxEntry entry) {
        show.boards().touch(entry.subject().substring(0, entry.subject().indexOf(':')));
    }
}
