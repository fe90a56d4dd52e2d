package kentongan.meetings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the meetings to which people are called already at the time for which they are to be called again. */
@Component
public class FindConflicts {

    private final Meetings meetings;

    FindConflicts(Meetings meetings) {
        this.meetings = meetings;
    }

    /**
     * Another meeting at the same time.
     *
     * @param at the first time at which they overlap
     * @param people how many of those who are to be called are called to that, too
     */
    public record Conflict(Meeting meeting, Occurrence at, int people) {}

    /**
     * The conflicts, the earliest first.
     *
     * @param wanted the times for which they are to be called; those of a meeting itself are none to it
     */
    public List<Conflict> of(List<Occurrence> wanted, Collection<String> people, Instant now) {
        var found = new ArrayList<Conflict>();
        for (var other : meetings.coming(now)) {
            var called = new HashSet<>(other.invited());
            called.add(other.convener());
            called.retainAll(new HashSet<>(people));
            var isSame = wanted.stream().anyMatch(it -> it.meeting().equals(other.id()));
            if (!called.isEmpty() && !isSame) {
                overlap(wanted, other.coming(now)).ifPresent(at -> found.add(new Conflict(other, at, called.size())));
            }
        }
        found.sort((one, another) -> Occurrence.BY_START.compare(one.at(), another.at()));
        return found;
    }

    private static Optional<Occurrence> overlap(List<Occurrence> wanted, List<Occurrence> others) {
        return others.stream()
                .filter(other -> wanted.stream().anyMatch(it -> overlap(it, other)))
                .findFirst();
    }

    private static boolean overlap(Occurrence one, Occurrence other) {
        return one.isHeld()
                && one.start().isBefore(other.end())
                && other.start().isBefore(one.end());
    }
}
