package kentongan.simulator.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the HTML parse mode, with Telegram's own tags, entities and error texts. */
public final class HtmlReader {

    private final String html;
    private final StringBuilder text = new StringBuilder();
    private final List<Entity> entities = new ArrayList<>();
    private final Deque<OpenTag> open = new ArrayDeque<>();
    private int at;

    private HtmlReader(String html) {
        this.html = html;
    }

    /** The text and entities of the HTML, before trimming; throws {@link EntitiesUnreadable}. */
    public static RichText read(String html) {
        return new HtmlReader(html.replace("\r", "")).readAll();
    }

    private RichText readAll() {
        while (at < html.length()) {
            char c = html.charAt(at);
            if (c == '&') {
                readCharacterReference();
            } else if (c != '<') {
                text.append(c);
                at++;
            } else if (html.startsWith("</", at)) {
                readEndTag();
            } else {
                readStartTag();
            }
        }
        if (!open.isEmpty()) {
            throw new EntitiesUnreadable("Can't find end tag corresponding to start tag \""
                    + open.peek().name() + "\"");
        }
        return new RichText(text.toString(), List.copyOf(entities));
    }

    private void readCharacterReference() {
        CharacterReference reference = CharacterReference.at(html, at);
        text.append(reference.text());
        at += reference.length();
    }

    private void readStartTag() {
        int begin = at++;
        String name = readName();
        if (at >= html.length()) {
            throw new EntitiesUnreadable("Unclosed start tag at byte offset " + bytesTo(begin));
        }
        if (!HtmlTags.isKnown(name)) {
            throw new EntitiesUnreadable("Unsupported start tag \"" + name + "\" at byte offset " + bytesTo(begin));
        }
        HtmlAttributes attributes = HtmlAttributes.read(html, at, name, bytesTo(begin));
        at = attributes.end();
        HtmlTags.check(name, attributes.values(), bytesTo(begin));
        open.push(new OpenTag(name, attributes.values(), text.length()));
    }

    private void readEndTag() {
        int begin = at;
        at += 2;
        if (open.isEmpty()) {
            throw new EntitiesUnreadable("Unexpected end tag at byte offset " + bytesTo(begin));
        }
        String name = readName();
        while (at < html.length() && html.charAt(at) == ' ') {
            at++;
        }
        if (at >= html.length() || html.charAt(at) != '>') {
            throw new EntitiesUnreadable("Unclosed end tag at byte offset " + bytesTo(begin));
        }
        at++;
        OpenTag tag = open.pop();
        if (!name.isEmpty() && !name.equals(tag.name())) {
            throw new EntitiesUnreadable("Unmatched end tag at byte offset " + bytesTo(begin) + ", expected \"</"
                    + tag.name() + ">\", found \"</" + name + ">\"");
        }
        close(tag);
    }

    private void close(OpenTag tag) {
        int length = text.length() - tag.begin();
        if (length == 0) {
            return;
        }
        if (tag.name().equals("code") && mergeIntoPre(tag)) {
            return;
        }
        String inner = text.substring(tag.begin());
        HtmlTags.entity(tag.name(), tag.attributes(), inner)
                .ifPresent(shape -> entities.add(new Entity(shape.type(), tag.begin(), length, shape.extras())));
    }

    // <pre><code class="language-x">…</code></pre> is one entity with a language.
    private boolean mergeIntoPre(OpenTag code) {
        OpenTag outer = open.peek();
        if (outer == null || !outer.name().equals("pre") || outer.begin() != code.begin()) {
            return false;
        }
        String language = code.attributes().getOrDefault("class", "");
        open.pop();
        open.push(new OpenTag("pre", Map.of("class", language), outer.begin()));
        return true;
    }

    private String readName() {
        int begin = at;
        while (at < html.length() && html.charAt(at) != '>' && !Character.isWhitespace(html.charAt(at))) {
            at++;
        }
        return html.substring(begin, at).toLowerCase(Locale.ROOT);
    }

    private int bytesTo(int index) {
        return html.substring(0, index).getBytes(StandardCharsets.UTF_8).length;
    }

    private record OpenTag(String name, Map<String, String> attributes, int begin) {}
}
