package kentongan.announcements.chat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kentongan.chat.Html;
import kentongan.chat.Texts;
import kentongan.office.Member;

/** Names one below the other, in their order; of too many the rest is counted. */
final class NameList {

    private NameList() {}

    static Html of(List<Member> people, int most, Texts texts) {
        var lines = new ArrayList<String>();
        people.stream()
                .sorted(Comparator.comparing(Member::name, String.CASE_INSENSITIVE_ORDER))
                .limit(most)
                .forEach(it -> lines.add("• " + Html.escape(it.name()).markup()));
        if (people.size() > most) {
            lines.add(texts.html("board.who.more", people.size() - most).markup());
        }
        return new Html(String.join("\n", lines));
    }
}
