package kentongan.announcements;

import java.time.Instant;
import java.util.Optional;
import kentongan.announcements.Copies.Copy;
import kentongan.chat.MessageLinks;
import kentongan.chat.Outgoing;
import kentongan.office.Member;
import org.springframework.stereotype.Component;

/** Brings an announcement's reply buttons to hand again: as a pointer at the copy on the phone, or as that copy where it never came. */
@Component
public class ShowAgain {

    /** The action of a button that does it; its argument is the announcement. */
    public static final String ACTION = "task";

    private final Copies copies;
    private final Deliveries deliveries;
    private final AnnouncementTexts texts;
    private final MessageLinks links;
    private final ReceiptBoards boards;

    ShowAgain(Copies copies, Deliveries deliveries, AnnouncementTexts texts, MessageLinks links, ReceiptBoards boards) {
        this.copies = copies;
        this.deliveries = deliveries;
        this.texts = texts;
        this.links = links;
        this.boards = boards;
    }

    /** What to show; empty if it was recalled or never went to the member. */
    public Optional<Outgoing> message(String announcement, Member member) {
        return copies.live(Delivery.id(announcement, member.id()))
                .map(copy -> isOnPhone(copy) ? texts.pointer(copy, "task.again") : texts.message(copy));
    }

    private static boolean isOnPhone(Copy copy) {
        return copy.delivery().messageId() != null;
    }

    /** It is on the phone now: a recall takes it back, and a reply to it finds its way. */
    public void shown(String announcement, Member member, int messageId, Instant at) {
        copies.find(Delivery.id(announcement, member.id())).ifPresent(copy -> {
            var delivery = copy.delivery().id();
            if (isOnPhone(copy)) {
                deliveries.nudged(delivery, messageId);
                links.put(member.chatId(), messageId, NudgeMessages.OWNER, delivery);
            } else {
                deliveries.sent(delivery, member.chatId(), messageId, at);
                boards.touch(announcement);
            }
        });
    }
}
