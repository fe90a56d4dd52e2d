package kentongan.suggestions.chat;

import java.util.Optional;
import kentongan.chat.Conversation;
import kentongan.chat.IncomingMessage.SentFile;
import kentongan.chat.Media;
import kentongan.chat.SendFailure;
import kentongan.chat.SendFailure.Kind;
import kentongan.suggestions.anonymity.CleanPicture;
import org.jspecify.annotations.Nullable;

/** Fetches a picture that somebody sent and draws it anew, or tells them what is wrong with it. */
final class PhotoIn {

    /** Bot API: getFile gives files of up to 20 MB. */
    private static final int MOST_MEGABYTES = 20;

    private static final long MOST_BYTES = MOST_MEGABYTES * 1024L * 1024L;

    private PhotoIn() {}

    /** The picture without anything but what can be seen; empty if the person was told why there is none. */
    static Optional<byte[]> of(Conversation talk, SentFile file) {
        var id = isPicture(file) ? file.fileId() : null;
        if (id == null) {
            talk.say("photo.none");
            return Optional.empty();
        }
        if (file.bytes() > MOST_BYTES) {
            talk.say("photo.too-big", MOST_MEGABYTES);
            return Optional.empty();
        }
        var bytes = fetched(talk, id);
        var clean = bytes == null ? Optional.<byte[]>empty() : CleanPicture.of(bytes);
        if (clean.isEmpty()) {
            talk.say(bytes == null ? "photo.too-big" : "photo.unreadable", MOST_MEGABYTES);
        }
        return clean;
    }

    private static byte @Nullable [] fetched(Conversation talk, String fileId) {
        try {
            return talk.messenger().download(fileId);
        } catch (SendFailure failure) {
            if (failure.kind() == Kind.REFUSED) {
                return null;
            }
            throw failure;
        }
    }

    private static boolean isPicture(SentFile file) {
        var type = file.mimeType();
        return file.media() == Media.PHOTO
                || (file.media() == Media.DOCUMENT && type != null && type.startsWith("image/"));
    }
}
