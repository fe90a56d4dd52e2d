package kentongan.roster.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kentongan.chat.Html;
import kentongan.chat.Texts;
import kentongan.office.Member;
import kentongan.office.Roster.Change;
import kentongan.office.Section;
import kentongan.office.Sections;
import kentongan.roster.RosterWords;
import org.jspecify.annotations.Nullable;

/** Tells what an import would do, as long as a message can be. */
record Preview(Sheet sheet, ImportPlan plan, List<Section> sections, Texts texts) {

    private static final int ROOM = 3_300;
    private static final int MOST_CHANGES = 12;
    private static final int MOST_NAMES = 400;

    Html words() {
        var head = texts.html(
                "import.counts",
                plan.added().size(),
                plan.changed().size(),
                plan.unchanged(),
                plan.problems().size());
        head = head.paragraph(remarks());
        var changes =
                plan.changed().stream().limit(MOST_CHANGES).map(this::line).toList();
        head = head.paragraph(capped("import.changes", changes, plan.changed().size(), ROOM / 2 - head.length() / 2));
        var problems = plan.problems().stream().map(it -> it.words(texts)).toList();
        return head.paragraph(capped("import.problems", problems, problems.size(), ROOM - head.length()));
    }

    private Html remarks() {
        var remarks = Html.EMPTY;
        if (!plan.newSections().isEmpty()) {
            remarks = remarks.paragraph(texts.html("import.sections", shortened(plan.newSections())));
        }
        if (!sheet.unknownColumns().isEmpty()) {
            remarks = remarks.paragraph(texts.html("import.unknown-columns", shortened(sheet.unknownColumns())));
        }
        return sheet.isGuessed() ? remarks.paragraph(texts.html("import.guessed")) : remarks;
    }

    private static String shortened(List<String> names) {
        var all = String.join(", ", names);
        return all.length() <= MOST_NAMES ? all : all.substring(0, all.offsetByCodePoints(0, MOST_NAMES / 2)) + "…";
    }

    private Html capped(String titleKey, List<Html> lines, int total, int room) {
        if (lines.isEmpty()) {
            return Html.EMPTY;
        }
        var text = texts.html(titleKey);
        var shown = 0;
        for (var line : lines) {
            if (text.length() + line.length() > room) {
                break;
            }
            text = text.plus(new Html("\n")).plus(line);
            shown++;
        }
        return shown == total ? text : text.plus(new Html("\n")).plus(texts.html("import.more", total - shown));
    }

    private Html line(Change change) {
        var from = change.from();
        var to = change.to();
        var parts = new ArrayList<String>();
        add(parts, from.name(), to.name());
        add(parts, section(from), section(to));
        add(parts, RosterWords.role(from.role(), texts), RosterWords.role(to.role(), texts));
        add(parts, from.title(), to.title());
        add(parts, from.nip(), to.nip());
        add(parts, RosterWords.state(from, texts), RosterWords.state(to, texts));
        return texts.html("import.change", from.name(), String.join("; ", parts));
    }

    private String section(Member member) {
        var known = RosterWords.sectionName(member, sections, texts);
        return plan.newSections().stream()
                .filter(it -> Sections.idOf(it).equals(member.sectionId()))
                .findFirst()
                .orElse(known);
    }

    private static void add(List<String> parts, @Nullable String from, @Nullable String to) {
        if (!Objects.equals(from, to)) {
            parts.add((from == null ? "–" : from) + " → " + to);
        }
    }
}
