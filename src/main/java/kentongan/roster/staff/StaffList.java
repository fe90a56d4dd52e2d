package kentongan.roster.staff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import kentongan.chat.Html;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Page;
import kentongan.chat.Texts;
import kentongan.office.Member;
import kentongan.office.Member.Standing;
import kentongan.office.Roster;
import kentongan.office.Section;
import kentongan.office.Sections;
import kentongan.roster.RosterWords;
import org.springframework.stereotype.Component;

/** The staff list by section, in pages that stay well below Telegram's limit however long the names are. */
@Component
class StaffList {

    static final String ACTION = "st";

    private static final int A_PAGE = 12;
    private static final int NAMES_A_ROW = 2;

    private final Roster roster;
    private final Sections sections;

    StaffList(Roster roster, Sections sections) {
        this.roster = roster;
        this.sections = sections;
    }

    /** One page, the nearest there is to that number. */
    Outgoing page(int wanted, Texts texts) {
        var all = sections.all();
        var members = bySection(roster.present(), all, texts);
        var page = Page.of(members, wanted, A_PAGE);
        var keyboard = people(page).and(turning(page.number(), page.pages()));
        return Outgoing.text(header(members, texts).paragraph(lines(page.rows(), all, texts)))
                .with(keyboard.and(
                                Key.press(texts.plain("roster.import"), ACTION, "imp"),
                                Key.press(texts.plain("roster.export"), ACTION, "exp"),
                                Key.press(texts.plain("roster.sections"), ACTION, "sec"))
                        .and(Key.press(texts.plain("roster.done"), ACTION, "end")));
    }

    /** Those whose name has the words, as many as a page holds. */
    Outgoing search(String words, Texts texts) {
        var wanted = words.toLowerCase(Locale.ROOT);
        var all = sections.all();
        var found = bySection(roster.present(), all, texts).stream()
                .filter(it -> it.name().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        var page = Page.of(found, 0, A_PAGE);
        return Outgoing.text(texts.html("roster.found", found.size()).paragraph(lines(page.rows(), all, texts)))
                .with(people(page).and(Key.press(texts.plain("roster.back"), ACTION, "p", 0)));
    }

    private static List<Member> bySection(List<Member> members, List<Section> all, Texts texts) {
        return members.stream()
                .sorted(Comparator.comparing((Member it) -> it.sectionId() == null)
                        .thenComparing(it -> RosterWords.sectionName(it, all, texts), String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Member::role)
                        .thenComparing(Member::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Member::id))
                .toList();
    }

    private static Html header(List<Member> members, Texts texts) {
        var active = members.stream().filter(Member::isActive).count();
        var unreachable =
                members.stream().filter(it -> it.isActive() && it.unreachable()).count();
        var invited = count(members, Standing.INVITED);
        var waiting = count(members, Standing.WAITING) + count(members, Standing.JOINING);
        return texts.html("roster.header", members.size(), active, unreachable, invited, waiting);
    }

    private static long count(List<Member> members, Standing standing) {
        return members.stream().filter(it -> it.standing() == standing).count();
    }

    private static Html lines(List<Member> shown, List<Section> all, Texts texts) {
        var lines = new ArrayList<String>();
        var section = "";
        for (var member : shown) {
            var next = RosterWords.sectionName(member, all, texts);
            if (!next.equals(section)) {
                lines.add((lines.isEmpty() ? "" : "\n") + "<b>" + Html.escape(next) + "</b>");
                section = next;
            }
            lines.add("• "
                    + Html.escape(member.name() + " · " + RosterWords.role(member.role(), texts) + " · "
                            + RosterWords.state(member, texts)));
        }
        return new Html(String.join("\n", lines));
    }

    private static Keyboard people(Page<Member> page) {
        var keys = page.rows().stream()
                .map(it -> Key.press(it.name(), MemberCard.ACTION, "open", it.id(), page.number()))
                .toList();
        return Keyboard.NONE.andRows(keys, NAMES_A_ROW);
    }

    private static List<Key> turning(int page, int pages) {
        if (pages == 1) {
            return List.of();
        }
        return List.of(
                Key.press("⏮", ACTION, "p", 0),
                Key.press("◀", ACTION, "p", Math.max(0, page - 1)),
                Key.press((page + 1) + "/" + pages, ACTION, "p", page),
                Key.press("▶", ACTION, "p", Math.min(pages - 1, page + 1)),
                Key.press("⏭", ACTION, "p", pages - 1));
    }
}
