package kentongan.announcements;

import static java.util.stream.Collectors.toSet;

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
                .filter(ResendFailed::isFailed)
                .toList();
    }

    /** Sends it again; returns to whom. Those who still block the bot fail again, with the reason. */
    public List<Member> resend(Announcement announcement, Instant at) {
        var all = deliveries.of(announcement);
        var failed = all.stream().filter(ResendFailed::isFailed).toList();
        var again = reachable(failed);
        var theirs = again.stream().map(Member::id).collect(toSet());
        failed.stream().filter(it -> theirs.contains(it.member())).forEach(deliveries::pendingAgain);
        // with those whose resending was interrupted here; what waits already stays as it is
        var waiting = all.stream().filter(it -> it.state() == State.PENDING).toList();
        outbox.put(SendAnnouncement.entries(announcement, failed, again, at));
        outbox.put(SendAnnouncement.entries(announcement, waiting, reachable(waiting), at));
        plan.begin(announcement, at);
        boards.touch(announcement.id());
        return again;
    }

    private static boolean isFailed(Delivery delivery) {
        return delivery.state() == State.FAILED && !delivery.isAnswered();
    }

    private List<Member> reachable(List<Delivery> deliveries) {
        return members.byIds(deliveries.stream().map(Delivery::member).toList()).stream()
                .filter(member -> member.isActive() && member.telegramId() != null)
                .toList();
    }
}
