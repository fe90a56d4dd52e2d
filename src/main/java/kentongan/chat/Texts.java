package kentongan.chat;

import java.time.ZoneId;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kentongan.office.Language;

/**
 * The product's texts in one language. A key's text stands in {@code texts/*_id.properties} and {@code …_en.properties};
 * {@code {0}}, {@code {1}} … are filled in. Where the first argument is the number 1 and a text {@code key.one} exists, that
 * one is taken.
 */
public final class Texts {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final Language language;
    private final Map<String, String> byKey;
    private final ZoneId zone;

    Texts(Language language, Map<String, String> byKey, ZoneId zone) {
        this.language = language;
        this.byKey = byKey;
        this.zone = zone;
    }

    public Language language() {
        return language;
    }

    /** The zone in which the reader wants times to be shown, and means those they type. */
    public ZoneId zone() {
        return zone;
    }

    /** The same texts for a reader in another zone. */
    Texts in(ZoneId other) {
        return other.equals(zone) ? this : new Texts(language, byKey, other);
    }

    /** A text for a message: its own markup stays, arguments are escaped unless they are {@link Html}. */
    public Html html(String key, Object... arguments) {
        return new Html(fill(
                key,
                arguments,
                it -> it instanceof Html html
                        ? html.markup()
                        : Html.escape(it.toString()).markup()));
    }

    /** A text without markup: a button's label, a toast, a file name. */
    public String plain(String key, Object... arguments) {
        return fill(key, arguments, it -> it instanceof Html html ? html.plain() : it.toString());
    }

    private String fill(String key, Object[] arguments, Function<Object, String> show) {
        var places = PLACE.matcher(find(key, arguments));
        var filled = new StringBuilder();
        while (places.find()) {
            var argument = arguments[Integer.parseInt(places.group(1))];
            places.appendReplacement(filled, Matcher.quoteReplacement(show.apply(argument)));
        }
        return places.appendTail(filled).toString();
    }

    private String find(String key, Object[] arguments) {
        var one = arguments.length > 0 && arguments[0].equals(1) ? byKey.get(key + ".one") : null;
        var text = one == null ? byKey.get(key) : one;
        if (text == null) {
            throw new IllegalArgumentException("no text " + key + " in " + language);
        }
        return text;
    }
}
