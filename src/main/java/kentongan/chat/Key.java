package kentongan.chat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One button under a message: either it is pressed ({@code data}) or it opens a link ({@code url}).
 *
 * @param label plain text, no markup
 * @param style {@code primary}, {@code success}, {@code danger} or null (Bot API: InlineKeyboardButton)
 */
public record Key(
        String label,
        @Nullable String data,
        @Nullable String url,
        @Nullable String style) {

    /** Bot API: callback_data holds 1 to 64 bytes. */
    private static final int MOST_BYTES = 64;

    private static final String SEPARATOR = "|";

    /** A button that reports {@code action} and its arguments; who presses it is checked again when it is pressed. */
    public static Key press(String label, String action, Object... arguments) {
        var data = new StringBuilder(action);
        for (var argument : arguments) {
            data.append(SEPARATOR).append(argument);
        }
        if (data.toString().getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new IllegalArgumentException("button data of more than 64 bytes: " + data);
        }
        return new Key(label, data.toString(), null, null);
    }

    /** A button that opens a web page or a t.me link. */
    public static Key link(String label, String url) {
        return new Key(label, null, url, null);
    }

    /** The same button, drawn as the main thing to do. */
    public Key primary() {
        return new Key(label, data, url, "primary");
    }

    /** The same button, drawn as the one that was chosen. */
    public Key chosen() {
        return new Key(label, data, url, "success");
    }

    /** The same button, drawn as something that can't be taken back. */
    public Key danger() {
        return new Key(label, data, url, "danger");
    }

    /** Takes button data apart again: the action first, then its arguments. */
    static List<String> parts(String data) {
        return List.of(data.split("\\|", -1));
    }
}
