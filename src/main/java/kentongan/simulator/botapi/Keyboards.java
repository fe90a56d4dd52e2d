package kentongan.simulator.botapi;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the keyboards of calls and holds their buttons to Telegram's rules. */
final class Keyboards {

    private static final int MOST_BUTTONS = 100;
    private static final int LONGEST_DATA = 64;
    private static final int LONGEST_COPY = 256;
    private static final Set<String> LOOKS = Set.of("text", "style", "icon_custom_emoji_id");
    private static final Set<String> STYLES = Set.of("danger", "success", "primary");

    private Keyboards() {}

    /** The reply_markup of the call; null when it has none or an inline keyboard without buttons. */
    static @Nullable ObjectNode read(Call call) {
        if (!(call.get("reply_markup") instanceof ObjectNode markup)) {
            return null;
        }
        JsonNode rows = markup.has("inline_keyboard") ? markup.path("inline_keyboard") : markup.path("keyboard");
        int buttons = 0;
        for (JsonNode row : rows) {
            for (JsonNode button : row) {
                buttons++;
                checkText(button);
                if (markup.has("inline_keyboard")) {
                    checkAction(button);
                }
            }
        }
        if (buttons > MOST_BUTTONS) {
            throw ApiError.badRequest("REPLY_MARKUP_TOO_LONG");
        }
        return buttons == 0 && markup.has("inline_keyboard") ? null : markup;
    }

    private static void checkText(JsonNode button) {
        if (button.path("text").asString("").isBlank()) {
            throw ApiError.badRequest("can't parse keyboard button: the text of a button must be non-empty");
        }
        if (button.has("style") && !STYLES.contains(button.path("style").asString())) {
            throw ApiError.badRequest("BUTTON_STYLE_INVALID");
        }
    }

    private static void checkAction(JsonNode button) {
        long actions = button.propertyNames().stream()
                .filter(name -> !LOOKS.contains(name))
                .count();
        if (actions == 0) {
            throw ApiError.badRequest(
                    "can't parse inline keyboard button:" + " Text buttons are unallowed in the inline keyboard");
        }
        if (actions > 1) {
            throw ApiError.badRequest("can't parse inline keyboard button: exactly one action is allowed a button");
        }
        checkData(button);
        checkAddress(button);
        int copied = button.path("copy_text").path("text").asString("").length();
        if (button.has("copy_text") && (copied < 1 || copied > LONGEST_COPY)) {
            throw ApiError.badRequest("BUTTON_COPY_TEXT_INVALID");
        }
    }

    private static void checkData(JsonNode button) {
        if (button.has("callback_data")) {
            int bytes = button.path("callback_data").asString().getBytes(StandardCharsets.UTF_8).length;
            if (bytes < 1 || bytes > LONGEST_DATA) {
                throw ApiError.badRequest("BUTTON_DATA_INVALID");
            }
        }
    }

    private static void checkAddress(JsonNode button) {
        if (button.has("url") && !isUrl(button.path("url").asString())) {
            throw ApiError.badRequest("BUTTON_URL_INVALID");
        }
        if (button.has("web_app")
                && !button.path("web_app").path("url").asString("").startsWith("https://")) {
            throw ApiError.badRequest("inline keyboard button Web App URL must use HTTPS");
        }
    }

    // Telegram refuses addresses it can't reach from outside, such as http://localhost
    private static boolean isUrl(String url) {
        return url.matches("(?:https?://)?[^\\s/?#:]+\\.[^\\s.]+.*|https?://\\d+(?:\\.\\d+){3}.*|(?:tg|ton)://\\S+");
    }
}
