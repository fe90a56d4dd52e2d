package kentongan.meetings.attendance;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The four digits that the convener reads out, another number every 30 seconds. They follow from the check-in's secret and
 * the time, so that a restart or a second process shows the same.
 */
public final class CheckInCode {

    private static final String HMAC = "HmacSHA256";

    /** How long a code is shown. */
    public static final Duration WINDOW = Duration.ofSeconds(30);

    /** How long the code before is still taken: people type slowly. */
    public static final Duration STILL_TAKEN = Duration.ofSeconds(10);

    private static final int CODES = 10_000;

    private CheckInCode() {}

    /** The number of the window in which that moment lies. */
    public static long window(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), WINDOW.toSeconds());
    }

    /** The code that is shown at that moment. */
    public static String at(String secret, Instant at) {
        return of(secret, window(at));
    }

    /** Whether the code is taken at that moment: the one shown then, or for some seconds the one before. */
    public static boolean accepts(String secret, String typed, Instant at) {
        var window = window(at);
        var begun = Duration.between(Instant.ofEpochSecond(window * WINDOW.toSeconds()), at);
        return typed.equals(of(secret, window))
                || begun.compareTo(STILL_TAKEN) < 0 && typed.equals(of(secret, window - 1));
    }

    private static String of(String secret, long window) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
            var digest =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(window).array());
            var number = Long.remainderUnsigned(ByteBuffer.wrap(digest).getLong(), CODES);
            return String.format(Locale.ROOT, "%04d", number);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + HMAC, e);
        }
    }
}
