package kentongan.figures;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kentongan.announcements.AnnouncementFacts;
import kentongan.announcements.AnnouncementFacts.Told;
import kentongan.announcements.DeliveryFact;
import kentongan.announcements.Span;
import kentongan.figures.RollUpStore.Build;
import kentongan.office.OfficeHours;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The facts of any time, by way of weekly roll-ups. One is built anew as a whole when a delivery in it may have changed since,
 * and never added to. One that is missing or old is built when it is asked for, so nothing depends on the sweep that keeps them
 * fresh.
 */
@Component
public class RollUps {

    /** A first start on an old store builds a year bit by bit. */
    private static final int MOST_AT_ONCE = 40;

    private final RollUpStore store;
    private final AnnouncementFacts facts;
    private final ZoneId zone;
    private final Clock clock;

    RollUps(RollUpStore store, AnnouncementFacts facts, OfficeHours hours, Clock clock) {
        this.store = store;
        this.facts = facts;
        this.zone = hours.zone();
        this.clock = clock;
    }

    /** Hands over the facts of each of these periods in turn, a week of them in memory at a time. */
    void each(List<Period> periods, Consumer<Facts> use) {
        var told = facts.told();
        periods.forEach(period -> use.accept(new Facts(period, told)));
    }

    /** The facts of one period. */
    final class Facts {

        private final Period period;
        private final List<Told> told;

        private Facts(Period period, List<Told> told) {
            this.period = period;
            this.told = told;
        }

        Period period() {
            return period;
        }

        void each(Consumer<DeliveryFact> use) {
            for (var week : period.weeks(zone)) {
                week(week, told).stream()
                        .filter(it -> period.includes(it.sentAt()))
                        .forEach(use);
            }
        }
    }

    private List<DeliveryFact> week(Week week, List<Told> told) {
        var asked = clock.instant();
        var span = span(week);
        var then = told.stream().filter(it -> it.touches(span)).toList();
        var found = store.byIds(
                then.stream().map(it -> RollUp.id(week, it.announcement())).toList());
        var all = new ArrayList<DeliveryFact>();
        for (var one : then) {
            var rollUp = found.get(RollUp.id(week, one.announcement()));
            all.addAll((isFresh(rollUp, one) ? Objects.requireNonNull(rollUp) : rebuild(week, one, asked)).facts());
        }
        return all;
    }

    private boolean isFresh(@Nullable RollUp rollUp, Told told) {
        return rollUp != null && rollUp.isFresh(zone.getId(), told.changesUntil());
    }

    /** Of many who ask at once, one builds; whoever asked before that began takes what it built. */
    private synchronized RollUp rebuild(Week week, Told told, Instant asked) {
        return store.byId(RollUp.id(week, told.announcement()))
                .filter(it -> isFresh(it, told) || it.isFresh(zone.getId(), asked.plusNanos(1)))
                .orElseGet(() -> Objects.requireNonNull(build(told).get(week)));
    }

    /** Builds the roll-ups of all weeks in which the announcement was sent. */
    private Map<Week, RollUp> build(Told told) {
        // before anything is read: what changes from now on makes the roll-ups old
        var begun = clock.instant();
        var byWeek =
                facts.of(told.announcement()).stream().collect(Collectors.groupingBy(it -> Week.of(it.sentAt(), zone)));
        var built = new HashMap<Week, RollUp>();
        for (var week : weeks(told)) {
            var id = RollUp.id(week, told.announcement());
            built.put(week, RollUp.of(id, begun, zone.getId(), byWeek.getOrDefault(week, List.of())));
        }
        store.save(told.announcement(), built.values());
        return built;
    }

    /** Those weeks of which one of its days may be a part: a UTC day may belong to two of the office's weeks. */
    private Set<Week> weeks(Told told) {
        var weeks = new TreeSet<Week>();
        told.instants().forEach(at -> weeks.add(Week.of(at, zone)));
        return weeks;
    }

    /** Builds what has become old and has come to rest, the newest first; another call goes on with what is left. */
    public void refresh(Instant now) {
        var builds = store.builds();
        facts.told().stream()
                .filter(told -> !told.changesUntil().isAfter(now) && isOld(builds.get(told.announcement()), told))
                .sorted(Comparator.comparing(Told::changesUntil).reversed())
                .limit(MOST_AT_ONCE)
                .forEach(this::build);
    }

    private boolean isOld(@Nullable Build build, Told told) {
        return build == null
                || !build.zone().equals(zone.getId())
                || build.builtAt().isBefore(told.changesUntil());
    }

    private Span span(Week week) {
        var period = week.period(zone);
        return new Span(period.from(), period.until());
    }
}
