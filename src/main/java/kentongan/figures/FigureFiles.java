package kentongan.figures;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kentongan.announcements.DeliveryFact;
import kentongan.figures.Report.Person;
import kentongan.office.Member;
import kentongan.office.OfficeHours;
import kentongan.office.Section;
import kentongan.office.Sections;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes figures as CSV files, and the deliveries from which anybody can compute them again in a spreadsheet. Instants are
 * written as the office's clocks showed them. Whose rows the reader may see, the caller asks {@link Visibility}.
 */
@Component
public class FigureFiles {

    private static final List<String> PEOPLE = List.of(
            "name",
            "section",
            "deliveries",
            "answered",
            "in_time",
            "rate",
            "median_working_s",
            "p90_working_s",
            "median_wall_s",
            "p90_wall_s");
    private static final List<String> DELIVERIES = List.of(
            "announcement",
            "kind",
            "priority",
            "name",
            "section",
            "outcome",
            "sent_at",
            "first_reply_at",
            "reply",
            "deadline",
            "on_leave",
            "rated",
            "working_s",
            "wall_s");

    private final MeasureResponsiveness measure;
    private final Rules rules;
    private final Sections sections;
    private final DateTimeFormatter clock;

    FigureFiles(MeasureResponsiveness measure, Rules rules, Sections sections, OfficeHours hours) {
        this.measure = measure;
        this.rules = rules;
        this.sections = sections;
        this.clock = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT)
                .withZone(hours.zone());
    }

    /**
     * Writes a row for each person whom the reader may see.
     *
     * @throws java.io.UncheckedIOException if it can't be written
     */
    public void people(Report report, Predicate<Member> shown, Appendable out) {
        var names = sectionNames();
        var csv = new Csv(out, PEOPLE);
        report.people().stream().filter(it -> shown.test(it.member())).forEach(it -> csv.row(cells(it, names)));
    }

    private static List<String> cells(Person person, Map<String, String> names) {
        var figures = person.figures();
        return List.of(
                Csv.text(person.member().name()),
                section(person.member(), names),
                String.valueOf(figures.deliveries()),
                String.valueOf(figures.answered()),
                String.valueOf(figures.inTime()),
                Csv.rate(figures.rate()),
                Csv.seconds(figures.working().map(Times::median)),
                Csv.seconds(figures.working().map(Times::p90)),
                Csv.seconds(figures.wall().map(Times::median)),
                Csv.seconds(figures.wall().map(Times::p90)));
    }

    /**
     * Writes a row for each delivery of the period to somebody whom the reader may see; those not sent or recalled too, with
     * their outcome.
     *
     * @throws java.io.UncheckedIOException if it can't be written
     */
    public void deliveries(Period period, Instant now, Predicate<Member> shown, Appendable out) {
        var names = sectionNames();
        var everybody = rules.everybody();
        var csv = new Csv(out, DELIVERIES);
        measure.each(period, now, judged -> {
            var member = everybody.get(judged.delivery().member());
            if (member != null && shown.test(member)) {
                csv.row(cells(judged, member, names));
            }
        });
    }

    private List<String> cells(Judgement judged, Member member, Map<String, String> names) {
        DeliveryFact delivery = judged.delivery();
        return List.of(
                delivery.announcement(),
                code(delivery.kind()),
                code(delivery.priority()),
                Csv.text(member.name()),
                section(member, names),
                code(delivery.outcome()),
                delivery.timed() ? at(delivery.sentAt()) : "",
                at(delivery.firstReplyAt()),
                delivery.reply() == null ? "" : delivery.reply(),
                at(delivery.deadline()),
                judged.onLeave() ? "yes" : "no",
                code(judged.rated()),
                Csv.seconds(judged.time().map(ResponseTime::working)),
                Csv.seconds(judged.time().map(ResponseTime::wall)));
    }

    private String at(@Nullable Instant at) {
        return at == null ? "" : clock.format(at);
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String section(Member member, Map<String, String> names) {
        return Csv.text(Optional.ofNullable(member.sectionId()).map(names::get).orElse(""));
    }

    private Map<String, String> sectionNames() {
        return sections.all().stream().collect(Collectors.toMap(Section::id, Section::name));
    }
}
