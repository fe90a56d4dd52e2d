package kentongan.chat;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A command as typed: {@code /name}, perhaps {@code @bot}, and the rest.
 *
 * @param argument the rest with its formatting
 * @param words the rest as typed
 */
record TypedCommand(String name, Html argument, String words) {

    private static final Pattern COMMAND =
            Pattern.compile("^/([A-Za-z0-9_]{1,32})(?:@[A-Za-z0-9_]+)?(?:\\s+|$)", Pattern.DOTALL);

    /** The command that the message begins with, or null. */
    static @Nullable TypedCommand in(IncomingMessage message) {
        var inWords = COMMAND.matcher(message.words());
        if (!inWords.find() || !message.isText()) {
            return null;
        }
        var inHtml = COMMAND.matcher(message.html().markup());
        var rest = message.words().substring(inWords.end());
        var argument = inHtml.find() ? new Html(message.html().markup().substring(inHtml.end())) : Html.escape(rest);
        return new TypedCommand(inWords.group(1).toLowerCase(Locale.ROOT), argument, rest);
    }
}
