package kentongan.digest;

import java.time.Instant;
import java.util.ArrayList;
import kentongan.chat.Excerpt;
import kentongan.chat.Html;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Phrasebook;
import kentongan.chat.Texts;
import kentongan.figures.Responsiveness;
import kentongan.figures.Visibility;
import kentongan.figures.Week;
import kentongan.office.Member;
import kentongan.office.Role;
import kentongan.office.Section;
import kentongan.office.Sections;
import org.springframework.stereotype.Component;

/** The figures of each section beside the others, by name and in no order of merit, for the head. */
@Component
public class SectionFigures {

    private static final int NAME = 40;

    private final Editions editions;
    private final Sections sections;
    private final Phrasebook phrasebook;

    SectionFigures(Editions editions, Sections sections, Phrasebook phrasebook) {
        this.editions = editions;
        this.sections = sections;
        this.phrasebook = phrasebook;
    }

    /** Whether the member may see the sections side by side. */
    public static boolean isFor(Member reader) {
        return reader.isActive() && reader.role() == Role.HEAD;
    }

    public Outgoing of(Member reader, Week week, Instant now) {
        var texts = phrasebook.of(reader);
        var report = editions.of(week, now).report();
        var all = new ArrayList<Html>();
        for (var section : sections.all()) {
            var figures = report.section(section.id());
            if (!figures.isEmpty() && Visibility.mayShowSection(reader, section.id(), figures.people())) {
                all.add(line(section, figures, texts));
            }
        }
        return Outgoing.text(texts.html("digest.details.head", DigestTexts.week(week))
                        .paragraph(all.isEmpty() ? texts.html("digest.details.nothing") : DigestTexts.lines(all)))
                .with(Keyboard.row(DigestKeys.how(texts)));
    }

    private static Html line(Section section, Responsiveness figures, Texts texts) {
        var name = Excerpt.of(section.name(), NAME);
        return figures.working()
                .map(it -> texts.html(
                        "digest.details.line",
                        name,
                        new FigureLines(texts).span(it),
                        figures.rate().part(),
                        figures.rate().whole()))
                .orElseGet(() -> texts.html("digest.details.none", name, figures.deliveries()));
    }
}
