package kentongan.simulator.world;

/**
 * A file on Telegram's side.
 *
 * @param uniqueId the same for the same bytes
 * @param width of a picture or video in pixels, else 0
 * @param duration of a sound or video in seconds, else 0
 */
// the bytes are never changed, and files are told apart by their id
@SuppressWarnings("ArrayRecordComponent")
public record StoredFile(
        String fileId,
        String uniqueId,
        MediaKind kind,
        String name,
        String mime,
        byte[] bytes,
        int width,
        int height,
        int duration) {

    public int size() {
        return bytes.length;
    }

    /** Where getFile says it lies, below {@code /file/bot<token>/}. */
    public String path() {
        int dot = name.lastIndexOf('.');
        String suffix = dot < 0 ? "" : name.substring(dot).replaceAll("[^.A-Za-z0-9]", "");
        return kind.field() + "s/" + fileId + suffix;
    }
}
