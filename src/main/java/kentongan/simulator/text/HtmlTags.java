package kentongan.simulator.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The tags of the HTML parse mode and the entity each makes. */
final class HtmlTags {

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("b", "bold"),
            Map.entry("strong", "bold"),
            Map.entry("i", "italic"),
            Map.entry("em", "italic"),
            Map.entry("u", "underline"),
            Map.entry("ins", "underline"),
            Map.entry("s", "strikethrough"),
            Map.entry("strike", "strikethrough"),
            Map.entry("del", "strikethrough"),
            Map.entry("tg-spoiler", "spoiler"),
            Map.entry("span", "spoiler"),
            Map.entry("a", "text_link"),
            Map.entry("code", "code"),
            Map.entry("pre", "pre"),
            Map.entry("blockquote", "blockquote"),
            Map.entry("tg-emoji", "custom_emoji"),
            Map.entry("tg-time", "date_time"));

    private static final String MENTION = "tg://user?id=";
    private static final String LANGUAGE = "language-";

    private HtmlTags() {}

    static boolean isKnown(String name) {
        return TYPES.containsKey(name);
    }

    static void check(String name, Map<String, String> attributes, int byteOffset) {
        if (name.equals("span") && !"tg-spoiler".equals(attributes.get("class"))) {
            throw new EntitiesUnreadable("Tag \"span\" must have class \"tg-spoiler\" at byte offset " + byteOffset);
        }
        if (name.equals("tg-emoji") && !attributes.getOrDefault("emoji-id", "").matches("\\d+")) {
            throw new EntitiesUnreadable("Invalid custom emoji identifier specified at byte offset " + byteOffset);
        }
        if (name.equals("tg-time") && !attributes.getOrDefault("unix", "").matches("-?\\d{1,12}")) {
            throw new EntitiesUnreadable("Invalid Unix time specified at byte offset " + byteOffset);
        }
    }

    static Optional<Shape> entity(String name, Map<String, String> attributes, String inner) {
        return switch (name) {
            case "a" -> link(attributes.getOrDefault("href", inner));
            case "pre" -> Optional.of(new Shape("pre", language(attributes.getOrDefault("class", ""))));
            case "blockquote" ->
                Optional.of(new Shape(
                        attributes.containsKey("expandable") ? "expandable_blockquote" : "blockquote", Map.of()));
            case "tg-emoji" ->
                Optional.of(
                        new Shape("custom_emoji", Map.of("custom_emoji_id", attributes.getOrDefault("emoji-id", ""))));
            case "tg-time" -> Optional.of(new Shape("date_time", time(attributes)));
            default -> Optional.of(new Shape(TYPES.getOrDefault(name, name), Map.of()));
        };
    }

    // Telegram keeps the words and drops the link when the address is none.
    private static Optional<Shape> link(String href) {
        if (href.startsWith(MENTION)) {
            String id = href.substring(MENTION.length());
            return id.matches("\\d{1,18}")
                    ? Optional.of(new Shape("text_mention", Map.of("user_id", Long.parseLong(id))))
                    : Optional.empty();
        }
        String url = href.contains("://") ? href : "http://" + href + (href.contains("/") ? "" : "/");
        return href.matches("(?:(?:https?|tg|ton)://)?\\S*[\\w-]\\.?\\w\\S*")
                ? Optional.of(new Shape("text_link", Map.of("url", url)))
                : Optional.empty();
    }

    private static Map<String, Object> language(String cssClass) {
        return cssClass.startsWith(LANGUAGE) ? Map.of("language", cssClass.substring(LANGUAGE.length())) : Map.of();
    }

    private static Map<String, Object> time(Map<String, String> attributes) {
        Map<String, Object> extras = new HashMap<>();
        extras.put("unix_time", Long.parseLong(attributes.getOrDefault("unix", "0")));
        String format = attributes.get("format");
        if (format != null) {
            extras.put("date_time_format", format);
        }
        return extras;
    }

    record Shape(String type, Map<String, Object> extras) {}
}
