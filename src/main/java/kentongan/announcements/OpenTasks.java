package kentongan.announcements;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kentongan.announcements.Delivery.State;
import kentongan.office.Member;
import kentongan.office.Members;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the instructions that are not done yet. It looks at the latest ones alone and asks for their deliveries by id, so
 * that one person's list stays quick however many deliveries there are.
 */
@Component
public class OpenTasks {

    private static final int LATEST = 50;
    private static final Duration OLDEST = Duration.ofDays(90);

    private final Announcements announcements;
    private final Deliveries deliveries;
    private final Members members;

    OpenTasks(Announcements announcements, Deliveries deliveries, Members members) {
        this.announcements = announcements;
        this.deliveries = deliveries;
        this.members = members;
    }

    /** An instruction that one member has not done yet. */
    public record Task(Announcement announcement, Delivery delivery) {

        /** By deadline where there is one, then the oldest first. */
        static final Comparator<Task> MOST_PRESSING = Comparator.comparing(
                        (Task it) -> it.deadline() == null ? Instant.MAX : it.deadline())
                .thenComparing(Task::since);

        public @Nullable Instant deadline() {
            return delivery.deadline(announcement);
        }

        /** Whether it should have been done by now. */
        public boolean isOverdue(Instant now) {
            var deadline = deadline();
            return deadline != null && !now.isBefore(deadline);
        }

        /** When it reached the member; where that is not known, when it was sent. */
        public Instant since() {
            if (delivery.sentAt() != null) {
                return delivery.sentAt();
            }
            return announcement.sentAt() == null ? announcement.createdAt() : announcement.sentAt();
        }
    }

    /** What one person has still to do; never empty. */
    public record Load(Member person, List<Task> tasks) {

        /** How many of the tasks should have been done by now. */
        public int overdue(Instant now) {
            return (int) tasks.stream().filter(it -> it.isOverdue(now)).count();
        }
    }

    /** Whether that instruction was sent to the member, was not recalled, and is not done yet. */
    public boolean isOpen(String announcement, String member) {
        var isSent =
                announcements.byId(announcement).filter(Announcement::isSent).isPresent();
        return isSent
                && deliveries.byIds(List.of(Delivery.id(announcement, member))).stream()
                        .anyMatch(it -> !it.isDone());
    }

    /** The member's own, the most pressing first. */
    public List<Task> of(Member member, Instant now) {
        return among(announcements.instructions(now.minus(OLDEST), LATEST), Map.of(member.id(), member))
                .getOrDefault(member.id(), List.of());
    }

    /** Those of everybody the reader may see, by person: whoever has the most overdue first, then by name. */
    public List<Load> inSightOf(Member reader, Instant now) {
        var people = members.active().stream()
                .filter(it -> Audience.mayAddress(reader, it))
                .collect(Collectors.toMap(Member::id, it -> it));
        var tasks = among(announcements.instructions(now.minus(OLDEST), LATEST), people);
        return people.values().stream()
                .filter(it -> tasks.containsKey(it.id()))
                .map(it -> new Load(it, tasks.getOrDefault(it.id(), List.of())))
                .sorted(Comparator.comparing((Load it) -> -it.overdue(now))
                        .thenComparing(it -> it.person().name(), String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(it -> it.person().id()))
                .toList();
    }

    private Map<String, List<Task>> among(List<Announcement> instructions, Map<String, Member> people) {
        var byPerson = new TreeMap<String, List<Task>>();
        for (var instruction : instructions) {
            var ids = instruction.recipients().stream()
                    .filter(people::containsKey)
                    .map(member -> Delivery.id(instruction.id(), member))
                    .toList();
            deliveries.byIds(ids).stream()
                    .filter(delivery -> !delivery.isDone() && delivery.state() != State.PENDING)
                    .map(delivery -> new Task(instruction, delivery))
                    .forEach(task -> byPerson.computeIfAbsent(task.delivery().member(), id -> new ArrayList<>())
                            .add(task));
        }
        byPerson.values().forEach(tasks -> tasks.sort(Task.MOST_PRESSING));
        return byPerson;
    }
}
