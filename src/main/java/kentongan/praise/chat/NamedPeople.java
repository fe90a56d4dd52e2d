package kentongan.praise.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import kentongan.chat.Html;
import kentongan.office.Member;

/**
 * Those whom a typed text may name at its beginning: the ones with whose name most of its first words agree.
 *
 * @param rest what follows the name; the whole text where it names nobody
 */
record NamedPeople(List<Member> people, Html rest) {

    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final String MARKS = "[,:;]+$";

    static NamedPeople in(List<Member> candidates, Html typed) {
        var words = words(typed.plain());
        var most = candidates.stream()
                .mapToInt(it -> agreeing(it.name(), words))
                .max()
                .orElse(0);
        if (most == 0) {
            return new NamedPeople(List.of(), typed);
        }
        var best = candidates.stream()
                .filter(it -> agreeing(it.name(), words) == most)
                .toList();
        // Aziza is meant rather than Aziza Rumbiak, whose name would have been typed in full
        var whole = best.stream().filter(it -> words(it.name()).size() == most).toList();
        return new NamedPeople(whole.isEmpty() ? best : whole, after(most, typed));
    }

    private static List<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(it -> it.group().replaceAll(MARKS, "").toLowerCase(Locale.ROOT))
                .toList();
    }

    private static int agreeing(String name, List<String> typed) {
        var words = words(name);
        var agreeing = 0;
        while (agreeing < Math.min(words.size(), typed.size())
                && words.get(agreeing).equals(typed.get(agreeing))) {
            agreeing++;
        }
        return agreeing;
    }

    /** The formatting is kept unless it begins within the name. */
    private static Html after(int words, Html typed) {
        var plain = typed.plain();
        var ends = new ArrayList<Integer>();
        WORD.matcher(plain).results().forEach(it -> ends.add(it.end()));
        var name = Html.escape(plain.substring(0, ends.get(words - 1))).markup();
        var rest = typed.markup().startsWith(name)
                ? typed.markup().substring(name.length())
                : Html.escape(plain.substring(ends.get(words - 1))).markup();
        return new Html(rest.stripLeading());
    }
}
