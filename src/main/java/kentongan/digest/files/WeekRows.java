package kentongan.digest.files;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import kentongan.chat.Texts;
import kentongan.digest.files.Names.Known;
import kentongan.figures.AttendanceFacts.Occasion;
import kentongan.figures.Ideas;
import kentongan.figures.Report;
import kentongan.figures.Responsiveness;
import kentongan.figures.Share;
import kentongan.figures.Times;
import kentongan.figures.Visibility;
import kentongan.office.Member;
import kentongan.office.Role;
import org.jspecify.annotations.Nullable;

/** The sheet that tells week by week how the office, the reader's section and the reader went. */
final class WeekRows {

    private final Member reader;
    private final Known known;
    private final ZoneId zone;
    private final Texts texts;

    WeekRows(Member reader, Known known, ZoneId zone, Texts texts) {
        this.reader = reader;
        this.known = known;
        this.zone = zone;
        this.texts = texts;
    }

    /** What is told of one week and one group; what concerns the office alone stands in its rows only. */
    private record Row(
            LocalDate monday,
            String whose,
            Responsiveness figures,
            @Nullable Report office) {

        @Nullable Object ofOffice(Function<Report, @Nullable Object> figure) {
            return office == null ? null : figure.apply(office);
        }
    }

    void write(SheetWriter writer, List<Report> weeks) {
        var rows = weeks.stream()
                .dropWhile(WeekRows::isEmpty)
                .flatMap(it -> rows(it).stream())
                .toList();
        writer.write("files.sheet.weeks", fields(), rows);
    }

    /** Weeks before the office began are not told of. */
    private static boolean isEmpty(Report report) {
        return report.office().isEmpty() && report.head().asked() == 0;
    }

    private List<Row> rows(Report report) {
        var monday = LocalDate.ofInstant(report.period().from(), zone);
        var rows = new ArrayList<Row>();
        rows.add(new Row(monday, texts.plain("files.office"), report.office(), report));
        var section = reader.sectionId();
        if (section != null && Visibility.mayShowSection(reader, section, 0)) {
            rows.add(new Row(monday, known.section(section), report.section(section), null));
        }
        if (reader.role() != Role.HEAD) {
            rows.add(new Row(monday, reader.name(), report.member(reader.id()), null));
        }
        return rows;
    }

    private static List<Field<Row>> fields() {
        return Stream.of(
                        Stream.of(new Field<>(Column.WEEK, Row::monday), new Field<>(Column.WHOSE, Row::whose)),
                        Field.FIGURES.stream().map(it -> it.of(Row::figures)),
                        ofOffice())
                .flatMap(it -> it)
                .toList();
    }

    private static Stream<Field<Row>> ofOffice() {
        return Stream.of(
                        new Field<Report>(Column.HEAD_ASKED, it -> it.head().asked()),
                        new Field<Report>(Column.HEAD_ANSWERED, it -> it.head().answered()),
                        new Field<Report>(
                                Column.HEAD_MEDIAN, it -> Field.of(it.head().working(), Times::median)),
                        new Field<Report>(
                                Column.HEAD_P90, it -> Field.of(it.head().working(), Times::p90)),
                        new Field<Report>(Column.MEETINGS, it -> present(it, Occasion.MEETING)),
                        new Field<Report>(Column.TRAININGS, it -> present(it, Occasion.TRAINING)),
                        new Field<Report>(Column.IDEAS_GIVEN, it -> ideas(it, Ideas::given)),
                        new Field<Report>(Column.IDEAS_ACCEPTED, it -> ideas(it, Ideas::accepted)),
                        new Field<Report>(Column.IDEAS_APPLIED, it -> ideas(it, Ideas::applied)))
                .map(field -> new Field<Row>(field.column(), row -> row.ofOffice(field.value())));
    }

    private static Share present(Report report, Occasion occasion) {
        return report.attendance(occasion, null).present();
    }

    private static @Nullable Integer ideas(Report report, Function<Ideas, Integer> which) {
        return report.ideas().map(which).orElse(null);
    }
}
