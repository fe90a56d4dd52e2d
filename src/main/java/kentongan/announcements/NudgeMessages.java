package kentongan.announcements;

import java.time.Instant;
import java.util.Optional;
import kentongan.chat.MessageLinks;
import kentongan.chat.Outgoing;
import kentongan.office.Members;
import kentongan.outbox.Act;
import kentongan.outbox.OutboxEntry;
import kentongan.outbox.OutboxOwner;
import org.springframework.stereotype.Component;

/** Reminds one member, with the reply buttons at hand. Its subject is {@code delivery:round}; those who answered meanwhile are left alone. */
@Component
class NudgeMessages implements OutboxOwner {

    static final String OWNER = "nudge";

    private static final int EXCERPT = 150;

    private final Announcements announcements;
    private final Deliveries deliveries;
    private final Members members;
    private final AnnouncementTexts texts;
    private final MessageLinks links;

    NudgeMessages(
            Announcements announcements,
            Deliveries deliveries,
            Members members,
            AnnouncementTexts texts,
            MessageLinks links) {
        this.announcements = announcements;
        this.deliveries = deliveries;
        this.members = members;
        this.texts = texts;
        this.links = links;
    }

    @Override
    public String name() {
        return OWNER;
    }

    @Override
    public Optional<Act> prepare(OutboxEntry entry) {
        var delivery =
                deliveries.byId(deliveryOf(entry)).filter(Delivery::isOpen).orElse(null);
        var announcement = delivery == null
                ? null
                : announcements.byId(delivery.announcement()).orElse(null);
        var reader = delivery == null ? null : members.byId(delivery.member()).orElse(null);
        if (delivery == null || announcement == null || reader == null) {
            return Optional.empty();
        }
        var language = texts.in(reader);
        var nudge = Outgoing.text(language.html("nudge", announcement.words().excerpt(EXCERPT)))
                .with(texts.keyboard(announcement, language, null));
        var original = delivery.messageId();
        return Optional.of(new Act.Send(original == null ? nudge : nudge.inReplyTo(original)));
    }

    @Override
    public void sent(OutboxEntry entry, int messageId, Instant at) {
        links.put(entry.chatId(), messageId, OWNER, deliveryOf(entry));
    }

    @Override
    public void failed(OutboxEntry entry, Failure why) {
        if (why == Failure.UNREACHABLE) {
            members.reachable(entry.chatId(), false);
        }
    }

    private static String deliveryOf(OutboxEntry entry) {
        return entry.subject().substring(0, entry.subject().lastIndexOf(':'));
    }
}
