package kentongan.announcements;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.outbox.Lane;
import kentongan.outbox.Outbox;
import kentongan.outbox.OutboxEntry;
import org.springframework.stereotype.Component;

/** Reminds those who have an announcement on the phone and have not answered. */
@Component
public class NudgeUnanswered {

    /** Nobody is reminded of the same thing more often than this by the sender's tap. */
    public static final Duration REST = Duration.ofMinutes(10);

    private final Announcements announcements;
    private final Deliveries deliveries;
    private final Members members;
    private final Outbox outbox;

    NudgeUnanswered(Announcements announcements, Deliveries deliveries, Members members, Outbox outbox) {
        this.announcements = announcements;
        this.deliveries = deliveries;
        this.members = members;
        this.outbox = outbox;
    }

    /** Reminds them; returns whom, or empty if they were reminded within {@link #REST}. */
    public Optional<List<Member>> nudge(Announcement announcement, Instant at) {
        return announcements.nudge(announcement.id(), at, at.minus(REST)).map(round -> {
            var open = deliveries.of(round).stream()
                    .filter(delivery -> delivery.isOpen() && delivery.state() == Delivery.State.SENT)
                    .map(Delivery::member)
                    .toList();
            var nudged =
                    members.byIds(open).stream().filter(Member::isReachable).toList();
            outbox.put(nudged.stream().map(member -> entry(round, member, at)).toList());
            return nudged;
        });
    }

    private static OutboxEntry entry(Announcement announcement, Member member, Instant at) {
        var subject = Delivery.id(announcement.id(), member.id()) + ":" + announcement.nudges();
        return OutboxEntry.of(NudgeMessages.OWNER, subject, Lane.REMINDER, member.chatId(), at);
    }
}
