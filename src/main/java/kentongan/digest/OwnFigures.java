package kentongan.digest;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import kentongan.chat.Html;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Phrasebook;
import kentongan.chat.Texts;
import kentongan.digest.FigureLines.Against;
import kentongan.figures.MeasureResponsiveness;
import kentongan.figures.Period;
import kentongan.figures.Responsiveness;
import kentongan.figures.Week;
import kentongan.office.Member;
import kentongan.office.OfficeHours;
import kentongan.office.Role;
import org.springframework.stereotype.Component;

/** One person's own figures, from the deliveries themselves, so that an answer shows at once; the head's are those as head too. */
@Component
public class OwnFigures {

    private static final int WEEKS_BEFORE = 4;
    private static final DateTimeFormatter MONDAY = DateTimeFormatter.ofPattern("dd/MM");

    private final MeasureResponsiveness measure;
    private final Editions editions;
    private final OfficeHours hours;
    private final Phrasebook phrasebook;

    OwnFigures(MeasureResponsiveness measure, Editions editions, OfficeHours hours, Phrasebook phrasebook) {
        this.measure = measure;
        this.editions = editions;
        this.hours = hours;
        this.phrasebook = phrasebook;
    }

    /** This week's so far, against the last four weeks, and each of these. */
    public Outgoing of(Member reader, Instant now) {
        var texts = phrasebook.of(reader);
        var zone = hours.zone();
        var week = Week.of(now, zone);
        var weeks = week.plus(-1).last(WEEKS_BEFORE);
        var periods = new ArrayList<Period>();
        periods.add(week.period(zone));
        periods.add(
                new Period(weeks.get(0).period(zone).from(), week.period(zone).from()));
        weeks.forEach(it -> periods.add(it.period(zone)));
        var figures = measure.ofMember(reader.id(), periods, now);
        var text = texts.html("digest.me", reader.name(), DigestTexts.week(week))
                .paragraph(now(figures.get(0), figures.get(1), texts))
                .paragraph(before(weeks, figures.subList(2, figures.size()), texts));
        if (reader.role() == Role.HEAD) {
            var edition = editions.of(week, now);
            text = text.paragraph(new FigureLines(texts)
                    .head(edition.report().head(), edition.weekBefore().head()));
        }
        return Outgoing.text(text).with(Keyboard.row(DigestKeys.how(texts)));
    }

    private static Html now(Responsiveness figures, Responsiveness before, Texts texts) {
        var say = new FigureLines(texts);
        var all = new ArrayList<Html>();
        all.add(say.median(figures, before, Against.OWN_FOUR_WEEKS));
        if (!figures.isEmpty()) {
            all.add(say.rate(figures, before, Against.OWN_FOUR_WEEKS));
        }
        say.done(figures).ifPresent(all::add);
        return DigestTexts.lines(all);
    }

    private static Html before(List<Week> weeks, List<Responsiveness> figures, Texts texts) {
        var say = new FigureLines(texts);
        var all = new ArrayList<Html>();
        all.add(texts.html("digest.me.before", WEEKS_BEFORE));
        for (int i = 0; i < weeks.size(); i++) {
            all.add(line(MONDAY.format(weeks.get(i).monday()), figures.get(i), say, texts));
        }
        return DigestTexts.lines(all);
    }

    private static Html line(String monday, Responsiveness figures, FigureLines say, Texts texts) {
        return figures.working()
                .map(it -> texts.html(
                        "digest.me.week",
                        monday,
                        say.span(it),
                        figures.rate().part(),
                        figures.rate().whole()))
                .orElseGet(
                        () -> texts.html(figures.isEmpty() ? "digest.me.week.nothing" : "digest.me.week.none", monday));
    }
}
