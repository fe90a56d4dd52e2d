package kentongan.simulator;

/**
 * A file in a message, as a phone shows it.
 *
 * @param kind photo, document, video, voice, audio or animation
 * @param size in bytes
 * @param url where the simulator serves it
 * @param duration in seconds, 0 where it has none
 */
public record PhoneMedia(
        String kind,
        String fileId,
        String name,
        String mime,
        int size,
        int width,
        int height,
        String url,
        int duration) {}
