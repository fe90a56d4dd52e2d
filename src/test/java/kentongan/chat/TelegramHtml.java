package kentongan.chat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks text as Telegram's HTML parser would (Bot API: "HTML style"). */
public final class TelegramHtml {

    private static final Set<String> TAGS = Set.of(
            "b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "code", "pre", "a", "tg-spoiler", "blockquote");
    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z0-9-]*)([^<>]*)>|<|>");
    private static final Pattern BARE_AMPERSAND = Pattern.compile("&(?!(?:lt|gt|amp|quot|#\\d+|#x[0-9a-fA-F]+);)");

    private TelegramHtml() {}

    /** What Telegram would refuse in it; empty if nothing. */
    public static List<String> problems(String markup) {
        var problems = new ArrayList<String>();
        var open = new ArrayDeque<String>();
        var tags = TAG.matcher(markup);
        while (tags.find()) {
            var name = tags.group(2);
            if (name == null || !TAGS.contains(name)) {
                problems.add("not a tag of Telegram's: " + tags.group());
            } else if (tags.group(1).isEmpty()) {
                open.push(name);
            } else if (open.isEmpty() || !open.pop().equals(name)) {
                problems.add("closes nothing: " + tags.group());
            }
        }
        open.forEach(name -> problems.add("never closed: " + name));
        if (BARE_AMPERSAND.matcher(markup).find()) {
            problems.add("a bare ampersand");
        }
        return problems;
    }
}
