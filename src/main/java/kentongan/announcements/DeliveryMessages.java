package kentongan.announcements;

import java.time.Instant;
import java.util.Optional;
import kentongan.announcements.Announcement.State;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.outbox.Act;
import kentongan.outbox.OutboxEntry;
import kentongan.outbox.OutboxOwner;
import org.springframework.stereotype.Component;

/** Puts an announcement on a member's phone. Its subject is the delivery. */
@Component
class DeliveryMessages implements OutboxOwner {

    static final String OWNER = "delivery";

    private final Announcements announcements;
    private final Deliveries deliveries;
    private final Members members;
    private final AnnouncementTexts texts;
    private final ReceiptBoards boards;

    DeliveryMessages(
            Announcements announcements,
            Deliveries deliveries,
            Members members,
            AnnouncementTexts texts,
            ReceiptBoards boards) {
        this.announcements = announcements;
        this.deliveries = deliveries;
        this.members = members;
        this.texts = texts;
        this.boards = boards;
    }

    @Override
    public String name() {
        return OWNER;
    }

    @Override
    public Optional<Act> prepare(OutboxEntry entry) {
        var delivery = deliveries.byId(entry.subject()).orElse(null);
        if (delivery == null || delivery.state() == Delivery.State.SENT) {
            return Optional.empty();
        }
        var announcement = announcements
                .byId(delivery.announcement())
                .filter(it -> it.state() == State.SENT || it.state() == State.PREPARING)
                .orElse(null);
        var reader = members.byId(delivery.member()).filter(Member::isActive).orElse(null);
        var author = announcement == null
                ? null
                : members.byId(announcement.author()).orElse(null);
        if (announcement == null || reader == null || author == null) {
            return Optional.empty();
        }
        var message = texts.message(announcement, author, reader, delivery.reply());
        return Optional.of(new Act.Send(entry.secondCopy() ? message.asSecondCopy(texts.in(reader)) : message));
    }

    @Override
    public void sent(OutboxEntry entry, int messageId, Instant at) {
        deliveries.sent(entry.subject(), entry.chatId(), messageId, at);
        if (entry.secondCopy()) {
            deliveries.secondCopy(entry.subject());
        }
        touch(entry);
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
                .filter(it -> it.state() == Delivery.State.SENT || it.isAnswered())
                .isPresent();
    }

    private void touch(OutboxEntry entry) {
        boards.touch(entry.subject().substring(0, entry.subject().indexOf(':')));
    }
}
