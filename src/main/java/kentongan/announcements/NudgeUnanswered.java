package kentongan.announcements;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kentongan.office.Leaves;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.office.OfficeHours;
import kentongan.outbox.Lane;
import kentongan.outbox.Outbox;
import kentongan.outbox.OutboxEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reminds those who have an announcement on the phone and have not answered. The rest between two reminders is each
 * person's own, whoever reminds and whether of all, of a section or of one: nobody gets two within it, and nobody is left out
 * because others were reminded.
 */
@Component
public class NudgeUnanswered {

    /** Nobody is reminded of the same thing more often than this by a tap. */
    public static final Duration REST = Duration.ofMinutes(10);

    private final Announcements announcements;
    private final Deliveries deliveries;
    private final Members members;
    private final Outbox outbox;
    private final NudgeRests rests;
    private final Calm calm;

    NudgeUnanswered(
            Announcements announcements,
            Deliveries deliveries,
            Members members,
            Outbox outbox,
            NudgeRests rests,
            Calm calm) {
        this.announcements = announcements;
        this.deliveries = deliveries;
        this.members = members;
        this.outbox = outbox;
        this.rests = rests;
        this.calm = calm;
    }

    /** Who is to be left in peace. */
    @Component
    record Calm(Leaves leaves, OfficeHours hours) {

        /** Those on leave: nobody nudges them (product.md, "An announcement", 4). */
        Set<String> away(Instant at) {
            return leaves.onLeave(at.atZone(hours.zone()).toLocalDate());
        }
    }

    /**
     * What a tap did.
     *
     * @param people those who are reminded now
     * @param latest when the last of those who rest was reminded; null if nobody does
     */
    public record Nudged(List<Member> people, @Nullable Instant latest) {}

    /**
     * Reminds those of them who are meant, as a tap wants it.
     *
     * @param occasion the same when it is done again after a crash
     */
    public Nudged nudge(Announcement announcement, Predicate<Member> meant, String occasion, Instant at) {
        return nudge(announcement, meant, occasion, REST, at);
    }

    /**
     * Reminds those of them who are meant and were not reminded within the rest.
     *
     * @param occasion the same when it is done again after a crash
     */
    Nudged nudge(Announcement announcement, Predicate<Member> meant, String occasion, Duration rest, Instant at) {
        var open = open(announcement, meant, at);
        var marks = rests.claim(ids(announcement, open), occasion, at, at.minus(rest));
        var people = open.stream()
                .filter(it -> isOf(occasion, marks.get(Delivery.id(announcement.id(), it.id()))))
                .toList();
        outbox.put(
                people.stream().map(it -> entry(announcement, it, occasion, at)).toList());
        if (!people.isEmpty()) {
            announcements.nudged(announcement.id(), at);
        }
        var latest = marks.values().stream()
                .filter(it -> !isOf(occasion, it))
                .flatMap(it -> Stream.ofNullable(it.nudgedAt()))
                .max(Instant::compareTo)
                .orElse(null);
        return new Nudged(people, latest);
    }

    private static boolean isOf(String occasion, NudgeRests.@Nullable Nudged mark) {
        return mark != null && occasion.equals(mark.nudgedBy());
    }

    /** When those of these members who rest were reminded, by member id. */
    public Map<String, Instant> resting(Announcement announcement, List<Member> people, Instant now) {
        var marks = rests.of(ids(announcement, people));
        var resting = new HashMap<String, Instant>();
        for (var person : people) {
            var mark = marks.get(Delivery.id(announcement.id(), person.id()));
            if (mark != null && mark.nudgedAt() != null && mark.nudgedAt().isAfter(now.minus(REST))) {
                resting.put(person.id(), mark.nudgedAt());
            }
        }
        return resting;
    }

    private List<Member> open(Announcement announcement, Predicate<Member> meant, Instant at) {
        var away = calm.away(at);
        var open = deliveries.of(announcement).stream()
                .filter(delivery -> delivery.isOpen() && delivery.state() == Delivery.State.SENT)
                .map(Delivery::member)
                .toList();
        return members.byIds(open).stream()
                .filter(Member::isReachable)
                .filter(it -> !away.contains(it.id()))
                .filter(meant)
                .toList();
    }

    private static List<String> ids(Announcement announcement, List<Member> people) {
        return people.stream()
                .map(it -> Delivery.id(announcement.id(), it.id()))
                .toList();
    }

    private static OutboxEntry entry(Announcement announcement, Member member, String occasion, Instant at) {
        var subject = Delivery.id(announcement.id(), member.id()) + ":" + occasion;
        return OutboxEntry.of(NudgeMessages.OWNER, subject, Lane.REMINDER, member.chatId(), at);
    }
}
