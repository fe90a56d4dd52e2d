package kentongan.digest.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import kentongan.chat.Texts;
import kentongan.digest.files.Names.Known;
import kentongan.figures.MeasureResponsiveness;
import kentongan.figures.Report;
import kentongan.figures.Report.Person;
import kentongan.figures.Visibility;
import kentongan.figures.Week;
import kentongan.office.Member;
import kentongan.office.OfficeHours;
import kentongan.office.Section;
import org.dhatim.fastexcel.Workbook;
import org.springframework.stereotype.Component;

/** Makes the workbook of a week: how the last weeks went, people, sections, announcements, and what it all means. */
@Component
class FiguresBook {

    /** A quarter of a year. */
    private static final int WEEKS = 13;

    private final MeasureResponsiveness measure;
    private final AnnouncementRows announcements;
    private final Names names;
    private final ZoneId zone;

    FiguresBook(MeasureResponsiveness measure, AnnouncementRows announcements, Names names, OfficeHours hours) {
        this.measure = measure;
        this.announcements = announcements;
        this.names = names;
        this.zone = hours.zone();
    }

    /** The bytes of the file, with what that reader may see. */
    byte[] make(Member reader, Week week, Instant now, Texts texts) {
        var known = names.all();
        var weeks = measure.weeks(week, WEEKS, now);
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Kentongan", null)) {
            var writer = new SheetWriter(book, zone, texts);
            new WeekRows(reader, known, zone, texts).write(writer, weeks);
            var last = weeks.get(weeks.size() - 1);
            writer.write("files.sheet.people", peopleFields(known), peopleInSightOf(reader, last));
            writer.write("files.sheet.sections", sectionFields(last), sectionsInSightOf(reader, last, known));
            announcements.write(writer, reader, last.period(), now, texts);
            About.write(writer, reader, week, known, texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<Person> peopleInSightOf(Member reader, Report report) {
        return report.people().stream()
                .filter(it -> Visibility.mayShowMember(reader, it.member()))
                .toList();
    }

    private static List<Field<Person>> peopleFields(Known known) {
        return Stream.concat(
                        Stream.of(
                                new Field<Person>(Column.NAME, it -> it.member().name()),
                                new Field<Person>(
                                        Column.SECTION,
                                        it -> known.section(it.member().sectionId()))),
                        Stream.concat(
                                Field.FIGURES.stream().map(it -> it.of(Person::figures)),
                                Stream.of(
                                        new Field<Person>(
                                                Column.FAILED,
                                                it -> it.figures().failed()),
                                        new Field<Person>(
                                                Column.UNREACHABLE,
                                                it -> it.figures().unreachable()))))
                .toList();
    }

    private static List<Section> sectionsInSightOf(Member reader, Report report, Known known) {
        return known.sections().stream()
                .filter(it -> Visibility.mayShowSection(
                        reader, it.id(), report.section(it.id()).people()))
                .toList();
    }

    private static List<Field<Section>> sectionFields(Report report) {
        return Stream.concat(
                        Stream.of(
                                new Field<>(Column.SECTION, Section::name),
                                new Field<Section>(
                                        Column.PEOPLE,
                                        it -> report.section(it.id()).people())),
                        Field.FIGURES.stream().map(it -> it.of((Section section) -> report.section(section.id()))))
                .toList();
    }
}
