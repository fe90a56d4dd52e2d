package kentongan.announcements;

import java.time.Instant;
import java.util.List;
import kentongan.announcements.Delivery.State;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.outbox.Outbox;
import org.springframework.stereotype.Component;

/** Sends an announcement again to those it failed for, the unreachable among them. */
@Component
public class ResendFailed {

    private final Deliveries deliveries;
    private final Members members;
    private final Outbox outbox;
    private final ReceiptBoards boards;
    private final NudgePlan plan;

    ResendFailed(Deliveries deliveries, Members members, Outbox outbox, ReceiptBoards boards, NudgePlan plan) {
        this.deliveries = deliveries;
        this.members = members;
        this.outbox = outbox;
        this.boards = boards;
        this.plan = plan;
    }

    /** Those it failed for, each with the reason. */
    public List<Delivery> failed(Announcement announcement) {
        return deliveries.of(announcement).stream()
                .filter(delivery -> delivery.state() == State.FAILED && !delivery.isAnswered())
                .toList();
    }

    /** Sends it again; returns to whom. Those who still block the bot fail again, with the reason. */
    public List<Member> resend(Announcement announcement, Instant at) {
        var again = members
                .byIds(failed(announcement).stream().map(Delivery::member).toList())
                .stream()
                .filter(member -> member.isActive() && member.telegramId() != null)
                .toList();
        again.forEach(member -> deliveries.pendingAgain(Delivery.id(announcement.id(), member.id())));
        outbox.put(again.stream()
                .map(member -> SendAnnouncement.entry(announcement, member, at))
                .toList());
        plan.begin(announcement, at);
        boards.touch(announcement.id());
        return again;
    }
}
