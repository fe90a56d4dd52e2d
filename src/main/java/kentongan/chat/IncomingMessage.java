package kentongan.chat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person wrote or sent.
 *
 * @param html the text or caption with its formatting; empty where there is none
 * @param words the same without formatting, as typed
 * @param replyTo the message that the person replied to
 * @param albumId the same for all parts of one album
 */
public record IncomingMessage(
        long chatId,
        int messageId,
        Html html,
        String words,
        @Nullable SentFile file,
        @Nullable Integer replyTo,
        @Nullable String albumId,
        Instant at) {

    /** A file in a message; it can be fetched while it is no larger than 20 MB (Bot API: getFile). */
    public record SentFile(
            Media media,
            @Nullable String fileId,
            @Nullable String name,
            @Nullable String mimeType,
            long bytes) {}

    /** Whether the person sent words alone. */
    public boolean isText() {
        return file == null;
    }
}
