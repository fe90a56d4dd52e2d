package kentongan.announcements;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import kentongan.office.Member;
import org.springframework.stereotype.Component;

/** Finds the instructions that a member has done lately. It looks at the latest ones alone, as {@link OpenTasks} does. */
@Component
public class DoneTasks {

    private static final int LATEST = 50;
    private static final Duration OLDEST = Duration.ofDays(90);

    private final Announcements announcements;
    private final Deliveries deliveries;

    DoneTasks(Announcements announcements, Deliveries deliveries) {
        this.announcements = announcements;
        this.deliveries = deliveries;
    }

    /** The last ones that the member has done, the latest first; none if the reader may not see the member's tasks. */
    public List<Announcement> of(Member member, Member reader, Instant now, int most) {
        if (!Audience.mayAddress(reader, member)) {
            return List.of();
        }
        Map<String, Announcement> instructions = announcements.instructions(now.minus(OLDEST), LATEST).stream()
                .filter(it -> it.recipients().contains(member.id()))
                .collect(Collectors.toMap(Announcement::id, Function.identity()));
        var ids = instructions.keySet().stream()
                .map(id -> Delivery.id(id, member.id()))
                .toList();
        return deliveries.byIds(ids).stream()
                .filter(Delivery::isDone)
                .sorted(Comparator.comparing(DoneTasks::doneAt).reversed())
                .limit(most)
                .map(it -> Objects.requireNonNull(instructions.get(it.announcement())))
                .toList();
    }

    private static Instant doneAt(Delivery delivery) {
        return Objects.requireNonNull(delivery.reply()).at();
    }
}
