package kentongan.announcements;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kentongan.announcements.Wake.Why;
import kentongan.office.OfficeHours;
import org.springframework.stereotype.Component;

/**
 * Reminds those who have not answered when the time for it has come. Whom it is done for follows from the deliveries, so
 * that a round that a crash interrupted is done again without anybody hearing of it twice.
 */
@Component
class NudgeByClock {

    /** Shorter than five minutes: a nudge may leave late, and the next one must not wait for a round more. */
    private static final Duration URGENT_REST = NudgePlan.URGENT_EVERY.minusMinutes(1);

    private final Announcements announcements;
    private final Deliveries deliveries;
    private final Wakes wakes;
    private final NudgeUnanswered nudge;
    private final Times times;

    NudgeByClock(Announcements announcements, Deliveries deliveries, Wakes wakes, NudgeUnanswered nudge, Times times) {
        this.announcements = announcements;
        this.deliveries = deliveries;
        this.wakes = wakes;
        this.nudge = nudge;
        this.times = times;
    }

    /** What tells when somebody may be reminded, and who hears of it when that did not help. */
    @Component
    record Times(OfficeHours hours, Departure departure, NudgeSettings settings, TellWhoIsMissing tellWhoIsMissing) {}

    void wake(Wake wake, Instant now) {
        var announcement = announcements
                .byId(wake.announcement())
                .filter(Announcement::isSent)
                .orElse(null);
        if (announcement == null) {
            wakes.end(wake);
            return;
        }
        switch (wake.why()) {
            case URGENT -> urgent(wake, announcement, now);
            case IMPORTANT -> {
                var calendars = times.hours().calendars();
                var after = times.settings().rules().importantAfter();
                due(
                        wake,
                        announcement,
                        it -> Optional.of(
                                calendars.apply(it.member()).plusWorkingTime(it.askedAt(announcement), after)),
                        now);
            }
            default -> due(wake, announcement, it -> deadline(it, announcement), now);
        }
    }

    private Optional<Instant> deadline(Delivery delivery, Announcement announcement) {
        return Optional.ofNullable(delivery.deadline(announcement))
                .map(it -> times.departure().of(announcement.priority(), it));
    }

    /** Reminds those whose time has come since the last look; the wake moves on to the next one's. */
    private void due(Wake wake, Announcement announcement, Function<Delivery, Optional<Instant>> when, Instant now) {
        var open = open(announcement);
        var meant = open.stream()
                .filter(it -> when.apply(it)
                        .filter(at -> at.isAfter(wake.since()) && !at.isAfter(now))
                        .isPresent())
                .toList();
        remind(announcement, meant, wake.why() == Why.DEADLINE ? "d" : "i", NudgeUnanswered.REST, now);
        var next = open.stream()
                .flatMap(it -> when.apply(it).stream())
                .filter(at -> at.isAfter(now))
                .min(Instant::compareTo);
        next.ifPresentOrElse(at -> wakes.next(wake, now, at), () -> wakes.end(wake));
    }

    private void urgent(Wake wake, Announcement announcement, Instant now) {
        var round = wake.round() + 1;
        var open = open(announcement);
        var meant = open.stream()
                .filter(it -> !it.askedAt(announcement).isAfter(now.minus(URGENT_REST)))
                .toList();
        remind(announcement, meant, "u" + round, URGENT_REST, now);
        if (round == NudgePlan.URGENT_TIMES) {
            times.tellWhoIsMissing().tell(announcement, open, now);
            wakes.end(wake);
        } else {
            var planned = wake.at().plus(NudgePlan.URGENT_EVERY);
            // after a while without service it goes on in its own time, not with all that was missed at once
            wakes.next(wake, now, planned.isAfter(now) ? planned : now.plus(NudgePlan.URGENT_EVERY));
        }
    }

    private List<Delivery> open(Announcement announcement) {
        return deliveries.of(announcement).stream()
                .filter(it -> it.isOpen() && it.state() == Delivery.State.SENT)
                .toList();
    }

    private void remind(Announcement announcement, List<Delivery> meant, String occasion, Duration rest, Instant now) {
        var ids = meant.stream().map(Delivery::member).toList();
        if (!ids.isEmpty()) {
            nudge.nudge(announcement, it -> ids.contains(it.id()), occasion, rest, now);
        }
    }
}
