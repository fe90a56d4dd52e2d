package kentongan.meetings;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import kentongan.meetings.Occurrence.State;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps the stored occurrences as the meetings have them, eight weeks ahead. It can be done again at any time. */
@Component
public class KeepOccurrences {

    /** How far ahead occurrences are stored. */
    static final Duration AHEAD = Duration.ofDays(56);

    private static final Duration JUST = Duration.ofMinutes(5);

    private final Meetings meetings;
    private final Occurrences occurrences;
    private final ApplicationEventPublisher events;

    KeepOccurrences(Meetings meetings, Occurrences occurrences, ApplicationEventPublisher events) {
        this.meetings = meetings;
        this.occurrences = occurrences;
        this.events = events;
    }

    /** Does it for all meetings; those whose last time is past are set aside. */
    public void keepAll(Instant now) {
        var open = occurrences.open(now).stream().collect(Collectors.groupingBy(Occurrence::meeting));
        meetings.called().forEach(meeting -> {
            var stored = open.remove(meeting.id());
            keep(meeting, stored == null ? List.of() : stored, now);
            if (!meeting.end().isAfter(now)) {
                meetings.over(meeting);
            }
            if (meeting.occurrences().stream().anyMatch(it -> hasJustEnded(it, now))) {
                events.publishEvent(new MeetingChanged(meeting.id()));
            }
        });
        open.forEach((id, stored) -> meetings.byId(id).ifPresent(gone -> keep(gone, stored, now)));
    }

    /** Does it for one meeting, and gives up those it had before and has no longer. */
    void keep(Meeting meeting, Collection<Occurrence> before, Instant now) {
        var all = meeting.occurrences();
        var ids = all.stream().map(Occurrence::id).collect(Collectors.toSet());
        var wanted = new ArrayList<Occurrence>();
        all.stream().filter(it -> isNear(it, now)).forEach(wanted::add);
        before.stream()
                .filter(it -> !ids.contains(it.id()) && it.end().isAfter(now))
                .map(KeepOccurrences::givenUp)
                .forEach(wanted::add);
        var differing = occurrences.differing(wanted);
        if (!differing.isEmpty()) {
            events.publishEvent(new OccurrencesChanged(meeting, differing));
            occurrences.store(differing);
        }
    }

    /** From then on the card counts the answers to the next one, or shows that it is over. */
    private static boolean hasJustEnded(Occurrence occurrence, Instant now) {
        return !occurrence.end().isAfter(now) && occurrence.end().isAfter(now.minus(JUST));
    }

    private static boolean isNear(Occurrence occurrence, Instant now) {
        return occurrence.end().isAfter(now) && occurrence.start().isBefore(now.plus(AHEAD));
    }

    private static Occurrence givenUp(Occurrence it) {
        return new Occurrence(it.id(), it.meeting(), it.day(), it.start(), it.end(), State.CANCELLED, it.round());
    }
}
