package kentongan.digest.files;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kentongan.announcements.AnnouncementTitles;
import kentongan.chat.Texts;
import kentongan.digest.files.Names.Known;
import kentongan.figures.MeasureAnnouncements;
import kentongan.figures.MeasureAnnouncements.Row;
import kentongan.figures.Period;
import kentongan.office.Member;
import org.springframework.stereotype.Component;

/** The sheet of announcements: how those answered each whose answers the reader may see. */
@Component
class AnnouncementRows {

    private static final int TITLE = 160;

    private final MeasureAnnouncements measure;
    private final AnnouncementTitles titles;
    private final Names names;

    AnnouncementRows(MeasureAnnouncements measure, AnnouncementTitles titles, Names names) {
        this.measure = measure;
        this.titles = titles;
        this.names = names;
    }

    void write(SheetWriter writer, Member reader, Period period, Instant now, Texts texts) {
        var known = names.all();
        var rows = measure.during(period, now, it -> known.mayShow(reader, it));
        var said = titles.of(rows.stream().map(Row::announcement).toList(), TITLE);
        writer.write("files.sheet.announcements", fields(said, known, texts), rows);
    }

    private static List<Field<Row>> fields(Map<String, String> said, Known known, Texts texts) {
        return Stream.concat(
                        Stream.of(
                                new Field<Row>(Column.SENT_AT, Row::firstSentAt),
                                new Field<Row>(Column.TEXT, it -> said.getOrDefault(it.announcement(), "")),
                                new Field<Row>(Column.KIND, it -> FileTexts.of("kind", it.kind(), texts)),
                                new Field<Row>(
                                        Column.PRIORITY, it -> FileTexts.of("files.priority", it.priority(), texts)),
                                new Field<Row>(
                                        Column.AUTHOR,
                                        it -> known.member(it.author())
                                                .map(Member::name)
                                                .orElse(""))),
                        Field.FIGURES.stream().map(it -> it.of(Row::figures)))
                .toList();
    }
}
