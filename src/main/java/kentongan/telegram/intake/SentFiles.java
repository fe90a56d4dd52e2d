package kentongan.telegram.intake;

import java.util.Comparator;
import kentongan.chat.IncomingMessage.SentFile;
import kentongan.chat.Media;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Tells which file a message carries. */
final class SentFiles {

    private SentFiles() {}

    /** The message's file; of kind {@link Media#OTHER} for what is neither words nor a file. */
    static SentFile in(Message message) {
        if (message.getPhoto() != null && !message.getPhoto().isEmpty()) {
            // the same picture in several sizes
            var largest = message.getPhoto().stream()
                    .max(Comparator.comparingInt(size -> size.getWidth() * size.getHeight()))
                    .orElseThrow();
            return new SentFile(Media.PHOTO, largest.getFileId(), null, "image/jpeg", bytes(largest.getFileSize()));
        }
        // an animation carries a document too, for clients that know no animations
        if (message.getAnimation() != null) {
            var it = message.getAnimation();
            return file(Media.ANIMATION, it.getFileId(), it.getFileName(), it.getMimeType(), it.getFileSize());
        }
        if (message.getDocument() != null) {
            var it = message.getDocument();
            return file(Media.DOCUMENT, it.getFileId(), it.getFileName(), it.getMimeType(), it.getFileSize());
        }
        return sound(message);
    }

    private static SentFile sound(Message message) {
        if (message.getVideo() != null) {
            var it = message.getVideo();
            return file(Media.VIDEO, it.getFileId(), it.getFileName(), it.getMimeType(), it.getFileSize());
        }
        if (message.getVoice() != null) {
            var it = message.getVoice();
            return file(Media.VOICE, it.getFileId(), null, it.getMimeType(), it.getFileSize());
        }
        if (message.getAudio() != null) {
            var it = message.getAudio();
            return file(Media.AUDIO, it.getFileId(), it.getFileName(), it.getMimeType(), it.getFileSize());
        }
        if (message.getVideoNote() != null) {
            var it = message.getVideoNote();
            return file(Media.VIDEO_NOTE, it.getFileId(), null, "video/mp4", it.getFileSize());
        }
        if (message.getSticker() != null) {
            var it = message.getSticker();
            return file(Media.STICKER, it.getFileId(), null, null, it.getFileSize());
        }
        return new SentFile(Media.OTHER, null, null, null, 0);
    }

    private static SentFile file(
            Media media, String id, @Nullable String name, @Nullable String mimeType, @Nullable Number bytes) {
        return new SentFile(media, id, name, mimeType, bytes(bytes));
    }

    private static long bytes(@Nullable Number size) {
        return size == null ? 0 : size.longValue();
    }
}
