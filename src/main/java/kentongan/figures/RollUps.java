package kentongan.figures;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import kentongan.announcements.AnnouncementFacts;
import kentongan.announcements.AnnouncementFacts.Told;
import kentongan.announcements.DeliveryFact;
import kentongan.announcements.Span;
import kentongan.office.OfficeHours;
import org.springframework.stereotype.Component;

/**
 * The facts of any time, by way of weekly roll-ups, which are built anew as a whole whenever a delivery of the week may have
 * changed since, and never added to. One that is missing or old is built when it is asked for, so nothing depends on the
 * sweep that keeps them fresh.
 */
@Component
public class RollUps {

    /** A first start on an old store builds a year bit by bit. */
    private static final int MOST_AT_ONCE = 8;

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

    /** Hands over the facts of all deliveries of each of these periods in turn, a week of them in memory at a time. */
    void each(List<Period> periods, Consumer<Facts> use) {
        var told = facts.told();
        periods.forEach(period -> use.accept(new Facts(period, told)));
    }

    /** The facts of one period. */
    final class Facts {

        private final Period period;
        private final Function<Span, Told> told;

        private Facts(Period period, Function<Span, Told> told) {
            this.period = period;
            this.told = told;
        }

        Period period() {
            return period;
        }

        void each(Consumer<DeliveryFact> use) {
            for (var week : period.weeks(zone)) {
                week(week, told.apply(span(week))).stream()
                        .filter(it -> period.includes(it.sentAt()))
                        .forEach(use);
            }
        }
    }

    private List<DeliveryFact> week(Week week, Told told) {
        return told.announcements().isEmpty()
                ? List.of()
                : store.week(week)
                        .filter(it -> isFresh(it, told))
                        .flatMap(store::read)
                        .orElseGet(() -> rebuild(week, clock.instant()));
    }

    private boolean isFresh(RolledWeek rolled, Told told) {
        return rolled.zone().equals(zone.getId()) && !rolled.builtAt().isBefore(told.changesUntil());
    }

    /** Of many who ask at once, one builds; whoever asked before that began takes what it built. */
    private synchronized List<DeliveryFact> rebuild(Week week, Instant asked) {
        return store.week(week)
                .filter(it -> it.zone().equals(zone.getId()) && it.builtAt().isAfter(asked))
                .flatMap(store::read)
                .orElseGet(() -> build(week));
    }

    private List<DeliveryFact> build(Week week) {
        // before anything is read: what changes from now on makes the roll-ups old
        var begun = clock.instant();
        var span = span(week);
        var all = new ArrayList<DeliveryFact>();
        facts.each(facts.told().apply(span).announcements(), span, all::addAll);
        var byMember = all.stream().collect(Collectors.groupingBy(DeliveryFact::member));
        var members = byMember.keySet().stream().sorted().toList();
        var build = UUID.randomUUID().toString();
        store.write(new RolledWeek(week.toString(), build, begun, zone.getId(), members), byMember);
        return all;
    }

    /** Builds what has become old and has come to rest, the newest weeks first; another call goes on with what is left. */
    public void refresh(Instant now) {
        var told = facts.told();
        var weeks = new TreeSet<Week>(Comparator.reverseOrder());
        facts.days().forEach(day -> {
            // a UTC day may belong to two of the office's weeks
            weeks.add(Week.of(day.atStartOfDay(ZoneOffset.UTC).toInstant(), zone));
            weeks.add(Week.of(day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(), zone));
        });
        weeks.stream()
                .filter(week -> isDue(week, told.apply(span(week)), now))
                .limit(MOST_AT_ONCE)
                .forEach(week -> rebuild(week, clock.instant()));
    }

    private boolean isDue(Week week, Told told, Instant now) {
        return !told.announcements().isEmpty()
                && !told.changesUntil().isAfter(now)
                && store.week(week).filter(it -> isFresh(it, told)).isEmpty();
    }

    private Span span(Week week) {
        var period = week.period(zone);
        return new Span(period.from(), period.until());
    }
}
