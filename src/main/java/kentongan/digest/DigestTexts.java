package kentongan.digest;

import java.time.DayOfWeek;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import kentongan.chat.Excerpt;
import kentongan.chat.Html;
import kentongan.chat.Phrasebook;
import kentongan.chat.Texts;
import kentongan.digest.FigureLines.Against;
import kentongan.digest.OpenMatter.Waiting;
import kentongan.figures.AttendanceFacts.Occasion;
import kentongan.figures.Report;
import kentongan.figures.Report.Person;
import kentongan.figures.Responsiveness;
import kentongan.figures.Week;
import kentongan.office.Member;
import kentongan.office.Section;
import kentongan.office.Sections;
import org.springframework.stereotype.Component;

/** How a digest reads to whom it goes. */
@Component
public class DigestTexts {

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd/MM");
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private static final int NAME = 32;
    private static final int LOWEST = 3;
    private static final int FEWEST_TO_JUDGE = 3;
    private static final double LOW = 0.75;

    private final Phrasebook phrasebook;
    private final Sections sections;
    private final ThanksTexts thanks;
    private final PulseTrend pulse;

    DigestTexts(Phrasebook phrasebook, Sections sections, ThanksTexts thanks, PulseTrend pulse) {
        this.phrasebook = phrasebook;
        this.sections = sections;
        this.thanks = thanks;
        this.pulse = pulse;
    }

    /** A week as people speak of it, such as {@code 23/11 – 29/11/2026}. */
    public static String week(Week week) {
        return SHORT.format(week.monday()) + " – "
                + LONG.format(week.monday().plusDays(DayOfWeek.SUNDAY.getValue() - 1L));
    }

    /** The first line. */
    Html title(Member reader, Edition edition) {
        var texts = phrasebook.of(reader);
        return texts.html(edition.isSoFar() ? "digest.title.so-far" : "digest.title", week(edition.week()));
    }

    /** The whole digest with what is open, as one text. */
    Html text(Member reader, Edition edition, List<Waiting> open) {
        var texts = phrasebook.of(reader);
        var text = title(reader, edition)
                .plus(new Html("\n"))
                .plus(Html.escape(scope(reader, edition, texts)))
                .paragraph(speed(reader, edition, texts))
                .paragraph(lines(work(reader, edition, texts)));
        if (Scope.of(reader) == Scope.OFFICE) {
            text = text.paragraph(lowest(edition, texts));
        }
        return text.paragraph(open(open, texts));
    }

    /** Whose figures it tells. */
    String scope(Member reader, Edition edition, Texts texts) {
        var report = edition.report();
        return switch (Scope.of(reader)) {
            case OFFICE -> group(texts.plain("digest.scope.office"), report.office(), texts);
            case SECTION -> group(sectionName(reader), report.section(section(reader)), texts);
            case OWN -> texts.plain("digest.scope.own", Excerpt.of(reader.name(), NAME));
        };
    }

    /** Whose figures the picture shows: an employee's has the office's. */
    String pictured(Member reader, Edition edition, Texts texts) {
        return Scope.of(reader) == Scope.SECTION
                ? scope(reader, edition, texts)
                : group(texts.plain("digest.scope.office"), edition.report().office(), texts);
    }

    private static String group(String name, Responsiveness figures, Texts texts) {
        return texts.plain("digest.scope.group", figures.people(), name, figures.deliveries());
    }

    private String sectionName(Member reader) {
        return sections.byId(section(reader)).map(Section::name).orElse("–");
    }

    static String section(Member reader) {
        return Objects.requireNonNull(reader.sectionId());
    }

    private static Html speed(Member reader, Edition edition, Texts texts) {
        var report = edition.report();
        var before = edition.weekBefore();
        var say = new FigureLines(texts);
        var all = new ArrayList<Html>();
        if (report.office().isEmpty()) {
            all.add(texts.html("digest.empty"));
        }
        switch (Scope.of(reader)) {
            case OFFICE -> {
                addSpeed(all, say, report.office(), before.office(), Against.LAST_WEEK);
                all.add(say.head(report.head(), before.head()));
            }
            case SECTION -> {
                var section = section(reader);
                addSpeed(all, say, report.section(section), before.section(section), Against.LAST_WEEK);
                addOthers(all, say, edition);
                var own = report.member(reader.id());
                if (!own.isEmpty()) {
                    all.add(say.brief("digest.own", own));
                }
            }
            case OWN -> {
                var four = edition.fourBefore().member(reader.id());
                addSpeed(all, say, report.member(reader.id()), four, Against.OWN_FOUR_WEEKS);
                addOthers(all, say, edition);
            }
        }
        return lines(all);
    }

    /** Of a week in which nothing was sent there is nothing more to say. */
    private static void addSpeed(
            List<Html> all, FigureLines say, Responsiveness now, Responsiveness before, Against against) {
        if (!all.isEmpty()) {
            return;
        }
        all.add(say.median(now, before, against));
        if (!now.isEmpty()) {
            all.add(say.rate(now, before, against));
        }
    }

    private static void addOthers(List<Html> all, FigureLines say, Edition edition) {
        if (!edition.report().office().isEmpty()) {
            all.add(say.brief("digest.office", edition.report().office()));
        }
        all.add(say.head(edition.report().head(), edition.weekBefore().head()));
    }

    private List<Html> work(Member reader, Edition edition, Texts texts) {
        var report = edition.report();
        var say = new FigureLines(texts);
        var figures = figures(reader, report);
        var all = new ArrayList<Html>();
        say.clarity(figures).filter(it -> Scope.of(reader) != Scope.OWN).ifPresent(all::add);
        say.done(figures).ifPresent(all::add);
        for (var occasion : Occasion.values()) {
            var key = occasion == Occasion.MEETING ? "digest.meetings" : "digest.trainings";
            var attendance = switch (Scope.of(reader)) {
                case OFFICE -> report.attendance(occasion, null);
                case SECTION -> report.attendance(occasion, section(reader));
                case OWN -> report.attendanceOf(occasion, reader.id());
            };
            say.attendance(key, attendance).ifPresent(all::add);
        }
        report.ideas().map(say::ideas).ifPresent(all::add);
        thanks.lines(reader, report, texts).forEach(all::add);
        pulse.line(edition.week(), texts).ifPresent(all::add);
        return all;
    }

    private static Responsiveness figures(Member reader, Report report) {
        return switch (Scope.of(reader)) {
            case OFFICE -> report.office();
            case SECTION -> report.section(section(reader));
            case OWN -> report.member(reader.id());
        };
    }

    /** Names go to the head alone; each of them finds their own figures on their own phone. */
    private static Html lowest(Edition edition, Texts texts) {
        var lowest = edition.report().people().stream()
                .filter(it -> it.member().isActive() && it.figures().rate().whole() >= FEWEST_TO_JUDGE)
                .filter(it -> value(it) < LOW)
                .sorted(Comparator.comparingDouble(DigestTexts::value))
                .limit(LOWEST)
                .map(it -> texts.html(
                        "digest.lowest.line",
                        Excerpt.of(it.member().name(), NAME),
                        it.figures().rate().part(),
                        it.figures().rate().whole()))
                .toList();
        return lowest.isEmpty()
                ? Html.EMPTY
                : texts.html("digest.lowest").plus(new Html("\n")).plus(lines(lowest));
    }

    private static double value(Person person) {
        return person.figures().rate().value().orElse(1);
    }

    private static Html open(List<Waiting> open, Texts texts) {
        return open.isEmpty()
                ? texts.html("digest.open.nothing")
                : texts.html("digest.open")
                        .plus(new Html("\n"))
                        .plus(lines(open.stream().map(Waiting::line).toList()));
    }

    static Html lines(List<Html> lines) {
        return lines.stream()
                .reduce((one, next) -> one.plus(new Html("\n")).plus(next))
                .orElse(Html.EMPTY);
    }
}
