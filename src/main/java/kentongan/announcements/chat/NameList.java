package kentongan.announcements.chat;

import java.util.ArrayList;
import java.util.List;
import kentongan.chat.Html;
import kentongan.chat.Texts;
import kentongan.office.Member;

/** Names one below the other; of too many the rest is counted. */
final class NameList {

    private NameList() {}

    static Html of(List<Member> people, int most, Texts texts) {
        var lines = new ArrayList<String>();
        people.stream()
                .limit(most)
                .forEach(it -> lines.add("• " + Html.escape(it.name()).markup()));
        if (people.size() > most) {
            lines.add(texts.html("board.who.more", people.size() - most).markup());
        }
        return new Html(String.join("\n", lines));
    }
}
