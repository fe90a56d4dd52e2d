package kentongan.digest.files;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kentongan.chat.Texts;
import kentongan.digest.files.Names.Known;
import kentongan.figures.Week;
import kentongan.office.Member;
import kentongan.office.Role;

/** The sheet that says what each column and word of the workbook means, and what its reader sees of it. */
final class About {

    private static final List<String> WORDS = List.of("working-time", "median", "week", "fair", "small-groups");

    private About() {}

    static void write(SheetWriter writer, Member reader, Week week, Known known, Texts texts) {
        var lines = Stream.of(
                        Stream.of(
                                List.of(texts.plain("files.about.period"), FileTexts.week(week, texts)),
                                List.of(texts.plain("files.about.sight"), sight(reader, known, texts))),
                        WORDS.stream()
                                .map(it -> List.of(
                                        texts.plain("files.word." + it), texts.plain("files.word." + it + ".meaning"))),
                        Arrays.stream(Column.values()).map(it -> List.of(it.header(texts), it.meaning(texts))))
                .flatMap(it -> it)
                .toList();
        writer.explain(
                "files.sheet.about",
                List.of(texts.plain("files.about.term"), texts.plain("files.about.meaning")),
                lines);
    }

    private static String sight(Member reader, Known known, Texts texts) {
        if (reader.role() == Role.HEAD) {
            return texts.plain("files.sight.head");
        }
        return reader.role() == Role.SECTION_HEAD && reader.sectionId() != null
                ? texts.plain("files.sight.section", known.section(reader.sectionId()))
                : texts.plain("files.sight.own");
    }
}
