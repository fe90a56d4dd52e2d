package kentongan.praise;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.office.Role;
import org.springframework.stereotype.Component;

/** Finds who was not thanked for long; for the head alone to see. */
@Component
public class NotThanked {

    /** How long; whoever joined later does not count, so that a young office has nobody to name. */
    public static final Duration LONG = Duration.ofDays(90);

    private final Praises praises;
    private final Members members;

    NotThanked(Praises praises, Members members) {
        this.praises = praises;
        this.members = members;
    }

    public static boolean maySee(Member reader) {
        return reader.isActive() && reader.role() == Role.HEAD;
    }

    /** Those who could have been reached with praise, by name. */
    public List<Member> at(Instant now) {
        var since = now.minus(LONG);
        var thanked = praises.between(since, now.plusNanos(1)).stream()
                .filter(Praise::stands)
                .map(Praise::receiver)
                .collect(Collectors.toSet());
        return members.active().stream()
                .filter(it -> it.isReachable() && it.role() != Role.HEAD && !thanked.contains(it.id()))
                .filter(it -> it.startedAt() != null && !it.startedAt().isAfter(since))
                .toList();
    }
}
