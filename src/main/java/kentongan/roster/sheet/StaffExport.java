package kentongan.roster.sheet;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import kentongan.chat.Html;
import kentongan.chat.Media;
import kentongan.chat.Outgoing;
import kentongan.chat.Outgoing.Upload;
import kentongan.chat.Texts;
import kentongan.office.Invitations;
import kentongan.office.Member;
import kentongan.office.OfficeProperties;
import kentongan.office.Roster;
import kentongan.office.Section;
import kentongan.office.Sections;
import kentongan.roster.Links;
import kentongan.roster.RosterWords;
import kentongan.sheets.CsvWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the roster as CSV. */
@Component
public class StaffExport {

    private final Roster roster;
    private final Sections sections;
    private final Invitations invitations;
    private final Links links;
    private final OfficeProperties properties;

    StaffExport(Roster roster, Sections sections, Invitations invitations, Links links, OfficeProperties properties) {
        this.roster = roster;
        this.sections = sections;
        this.invitations = invitations;
        this.links = links;
        this.properties = properties;
    }

    /** The whole roster, in the columns that an import takes, and how each stands. */
    public Outgoing file(Texts texts, Instant now) {
        var rows = new ArrayList<List<String>>();
        rows.add(Arrays.stream(Column.values()).map(Column::header).toList());
        var all = sections.all();
        roster.present().stream()
                .sorted(Comparator.comparing((Member it) -> sectionOf(it, all), String.CASE_INSENSITIVE_ORDER))
                .forEach(it -> rows.add(row(it, all, texts)));
        var day = LocalDate.ofInstant(now, properties.timeZone());
        var name = texts.plain("roster.export-file", day);
        return document(name, rows, texts.html("roster.export-done", rows.size() - 1));
    }

    /** A link of their own for each of these people. */
    Outgoing links(List<Member> invited, Html caption, Texts texts) {
        var codes = invitations.codesOf(invited.stream().map(Member::id).toList());
        var all = sections.all();
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("name", "section", "link"));
        invited.forEach(it ->
                rows.add(List.of(it.name(), sectionOf(it, all), links.to(String.valueOf(codes.get(it.id()))))));
        return document(texts.plain("import.links-file"), rows, caption);
    }

    private static List<String> row(Member member, List<Section> all, Texts texts) {
        var id = member.telegramId();
        return List.of(
                member.name(),
                sectionOf(member, all),
                orBlank(member.title()),
                RosterWords.role(member.role(), texts).toLowerCase(Locale.ROOT),
                orBlank(member.nip()),
                id == null ? "" : id.toString(),
                RosterWords.state(member, texts));
    }

    private static String sectionOf(Member member, List<Section> all) {
        return all.stream()
                .filter(it -> it.id().equals(member.sectionId()))
                .map(Section::name)
                .findFirst()
                .orElse("");
    }

    private static String orBlank(@Nullable String cell) {
        return cell == null ? "" : cell;
    }

    private static Outgoing document(String name, List<List<String>> rows, Html caption) {
        var bytes = new ByteArrayOutputStream();
        try (var csv = new CsvWriter(bytes)) {
            rows.forEach(csv::row);
        }
        return Outgoing.text(caption).with(new Upload(Media.DOCUMENT, name, bytes.toByteArray()));
    }
}
