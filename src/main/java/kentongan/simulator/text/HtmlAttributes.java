package kentongan.simulator.text;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The attributes of one start tag, and where the tag ends. */
record HtmlAttributes(Map<String, String> values, int end) {

    static HtmlAttributes read(String html, int from, String tag, int tagByteOffset) {
        return new Reader(html, from, tag, tagByteOffset).read();
    }

    private static final class Reader {

        private final String html;
        private final String tag;
        private final int tagByteOffset;
        private final Map<String, String> values = new LinkedHashMap<>();
        private int at;

        Reader(String html, int from, String tag, int tagByteOffset) {
            this.html = html;
            this.at = from;
            this.tag = tag;
            this.tagByteOffset = tagByteOffset;
        }

        HtmlAttributes read() {
            skipBlank();
            while (current() != '>') {
                readOne();
                skipBlank();
            }
            return new HtmlAttributes(values, at + 1);
        }

        private void readOne() {
            int begin = at;
            while (current() != '=' && current() != '>' && !Character.isWhitespace(current())) {
                at++;
            }
            if (at == begin) {
                throw broken("Empty attribute name in the tag");
            }
            String name = html.substring(begin, at).toLowerCase(Locale.ROOT);
            skipBlank();
            if (current() != '=') {
                values.put(name, "");
                return;
            }
            at++;
            skipBlank();
            values.put(name, current() == '"' || current() == '\'' ? quoted() : bare());
        }

        private String quoted() {
            char quote = current();
            at++;
            StringBuilder value = new StringBuilder();
            while (current() != quote) {
                if (current() == '&') {
                    CharacterReference reference = CharacterReference.at(html, at);
                    value.append(reference.text());
                    at += reference.length();
                } else {
                    value.append(current());
                    at++;
                }
            }
            at++;
            return value.toString();
        }

        private String bare() {
            int begin = at;
            while (Character.isLetterOrDigit(current()) || current() == '.' || current() == '-') {
                at++;
            }
            if (current() != '>' && !Character.isWhitespace(current())) {
                throw broken("Unexpected end of name token in the tag");
            }
            return html.substring(begin, at).toLowerCase(Locale.ROOT);
        }

        private char current() {
            if (at >= html.length()) {
                throw broken("Unclosed start tag");
            }
            return html.charAt(at);
        }

        private void skipBlank() {
            while (Character.isWhitespace(current())) {
                at++;
            }
        }

        private EntitiesUnreadable broken(String what) {
            return new EntitiesUnreadable(what + " \"" + tag + "\" at byte offset " + tagByteOffset);
        }
    }
}
