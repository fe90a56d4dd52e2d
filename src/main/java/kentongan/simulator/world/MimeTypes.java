package kentongan.simulator.world;

import java.util.Locale;
import java.util.Map;

/** Content types by a file's name, the same on every machine. */
public final class MimeTypes {

    private static final Map<String, String> BY_SUFFIX = Map.ofEntries(
            Map.entry("csv", "text/csv"),
            Map.entry("txt", "text/plain"),
            Map.entry("ics", "text/calendar"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"),
            Map.entry("mp4", "video/mp4"),
            Map.entry("webm", "video/webm"),
            Map.entry("mp3", "audio/mpeg"),
            Map.entry("ogg", "audio/ogg"),
            Map.entry("oga", "audio/ogg"),
            Map.entry("json", "application/json"),
            Map.entry("zip", "application/zip"),
            Map.entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));

    private MimeTypes() {}

    public static String of(MediaKind kind, String fileName) {
        String suffix = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String byName = BY_SUFFIX.get(suffix);
        if (byName != null) {
            return byName;
        }
        return switch (kind) {
            case PHOTO -> "image/jpeg";
            case VIDEO, ANIMATION -> "video/mp4";
            case VOICE -> "audio/ogg";
            case AUDIO -> "audio/mpeg";
            case DOCUMENT -> "application/octet-stream";
        };
    }
}
