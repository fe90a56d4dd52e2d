package kentongan.digest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kentongan.chat.Media;
import kentongan.chat.Outgoing;
import kentongan.chat.Outgoing.CopyOf;
import kentongan.chat.Outgoing.Upload;
import kentongan.digest.pictures.WeekPicture;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The pictures of digests. Each is drawn once, and uploaded once: as soon as one phone has it, further ones get a copy of that
 * message with a caption of their own. What was drawn and where it is, is kept for a while and in memory only.
 */
@Component
class Drawings {

    private static final int MOST = 24;

    private final Map<WeekPicture, Drawn> latest = new LinkedHashMap<>();
    private final Map<String, Used> underWay = new ConcurrentHashMap<>();

    /** A picture as it was last made. */
    private record Drawn(byte[] png, @Nullable CopyOf onPhone) {}

    /** What an outbox entry was sent with. */
    private record Used(WeekPicture picture, boolean isCopy) {}

    /** What to attach to that entry's message. May take some 200 ms. */
    synchronized Outgoing.Attachment attachment(String entry, WeekPicture picture, String name) {
        var drawn = latest.remove(picture);
        var kept = drawn == null ? new Drawn(picture.png(), null) : drawn;
        latest.put(picture, kept);
        if (latest.size() > MOST) {
            latest.remove(latest.keySet().iterator().next());
        }
        underWay.put(entry, new Used(picture, kept.onPhone() != null));
        return kept.onPhone() == null ? new Upload(Media.PHOTO, name, kept.png()) : kept.onPhone();
    }

    /** The entry's message is on that phone, if it had a picture. */
    synchronized void arrived(String entry, long chatId, int messageId) {
        var used = underWay.remove(entry);
        if (used != null && messageId != 0) {
            latest.computeIfPresent(
                    used.picture(),
                    (picture, drawn) ->
                            drawn.onPhone() != null ? drawn : new Drawn(drawn.png(), new CopyOf(chatId, messageId)));
        }
    }

    /**
     * The entry's message was not taken.
     *
     * @return whether it copied another one, which may be gone: it is uploaded anew next time
     */
    synchronized boolean refused(String entry) {
        var used = underWay.remove(entry);
        if (used == null || !used.isCopy()) {
            return false;
        }
        latest.computeIfPresent(used.picture(), (picture, drawn) -> new Drawn(drawn.png(), null));
        return true;
    }
}
