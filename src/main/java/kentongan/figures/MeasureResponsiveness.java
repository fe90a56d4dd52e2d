package kentongan.figures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kentongan.announcements.AnnouncementFacts;
import kentongan.announcements.DeliveryFact;
import kentongan.announcements.Span;
import kentongan.office.OfficeHours;
import org.springframework.stereotype.Component;

/**
 * Measures how quickly people answer each other, over any period. Whole offices are measured from the weekly roll-ups, one
 * person or one announcement from the deliveries themselves, so that an answer shows at once.
 */
@Component
public class MeasureResponsiveness {

    private final RollUps rollUps;
    private final AnnouncementFacts facts;
    private final Rules rules;
    private final OfficeHours hours;
    private final OtherFacts others;

    MeasureResponsiveness(RollUps rollUps, AnnouncementFacts facts, Rules rules, OfficeHours hours, OtherFacts others) {
        this.rollUps = rollUps;
        this.facts = facts;
        this.rules = rules;
        this.hours = hours;
        this.others = others;
    }

    /** Everybody's figures over one period, as they stand now. */
    public Report during(Period period, Instant now) {
        return during(List.of(period), now).get(0);
    }

    /** Everybody's figures for each of the last so many weeks up to that one, the oldest first. */
    public List<Report> weeks(Week last, int count, Instant now) {
        return during(
                last.last(count).stream().map(it -> it.period(hours.zone())).toList(), now);
    }

    private List<Report> during(List<Period> periods, Instant now) {
        var until = periods.stream().map(Period::until).max(Instant::compareTo).orElse(now);
        var judge = rules.asOf(now);
        var judging = judge.judging();
        var making = new Reports(judge, others.before(until), rules.everybody());
        var reports = new ArrayList<Report>();
        rollUps.each(periods, facts -> {
            var report = making.begin(facts.period());
            facts.each(fact -> report.add(judging.apply(fact)));
            reports.add(report.finish());
        });
        return reports;
    }

    /** Hands over what each delivery of the period counts for, one by one, in no particular order. */
    public void each(Period period, Instant now, Consumer<Judgement> use) {
        var judging = rules.asOf(now).judging();
        rollUps.each(List.of(period), facts -> facts.each(fact -> use.accept(judging.apply(fact))));
    }

    /** One member's figures over each of these periods, for one who asks; for everybody at once measure the office. */
    public List<Responsiveness> ofMember(String member, List<Period> periods, Instant now) {
        var judging = rules.asOf(now).judging();
        var from = periods.stream().map(Period::from).min(Instant::compareTo).orElse(now);
        var until = periods.stream().map(Period::until).max(Instant::compareTo).orElse(now);
        var judged = from.isBefore(until)
                ? facts.of(member, new Span(from, until)).stream().map(judging).toList()
                : List.<Judgement>of();
        return periods.stream()
                .map(period -> count(judged.stream()
                        .filter(it -> period.includes(it.delivery().sentAt()))))
                .toList();
    }

    /** One announcement's figures; empty if it is not there, or has reached nobody. */
    public Optional<AnnouncementFigures> ofAnnouncement(String announcement, Instant now) {
        var all = facts.of(announcement);
        var judging = rules.asOf(now).judging();
        var delivered = all.stream().filter(DeliveryFact::counts).toList();
        return delivered.stream()
                .map(DeliveryFact::sentAt)
                .min(Instant::compareTo)
                .map(first -> new AnnouncementFigures(count(all.stream().map(judging)), first, answeredAt(delivered)));
    }

    private static List<Instant> answeredAt(List<DeliveryFact> delivered) {
        return delivered.stream()
                .map(DeliveryFact::firstReplyAt)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .sorted()
                .toList();
    }

    private static Responsiveness count(Stream<Judgement> judged) {
        var counting = new Counting();
        judged.forEach(counting::add);
        return counting.result();
    }
}
