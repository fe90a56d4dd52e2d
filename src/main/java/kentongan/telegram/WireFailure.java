package kentongan.telegram;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import kentongan.chat.SendFailure.Kind;

/** A call that Telegram did not answer with success, and what follows from that for the message (facts, "Telegram"). */
final class WireFailure extends IOException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final int status;
    private final Duration retryAfter;

    private WireFailure(Kind kind, int status, String reason, Duration retryAfter) {
        super(reason);
        this.kind = kind;
        this.status = status;
        this.retryAfter = retryAfter;
    }

    /** The connection failed, before anything was written ({@link Kind#NOT_SENT}) or after ({@link Kind#UNKNOWN}). */
    static WireFailure broken(boolean written, String reason) {
        return new WireFailure(written ? Kind.UNKNOWN : Kind.NOT_SENT, 0, reason, Duration.ZERO);
    }

    /** Telegram, or something before it, answered with an error. */
    static WireFailure answered(int status, String description, Duration retryAfter) {
        return new WireFailure(kindOf(status, description), status, status + " " + description, retryAfter);
    }

    private static Kind kindOf(int status, String description) {
        return switch (status) {
            case 429 -> Kind.TOO_FAST;
            case 401 -> Kind.UNAUTHORIZED;
            case 403 -> Kind.UNREACHABLE;
            // a proxy gave up reading the request; whether Telegram had it by then nobody knows
            case 408 -> Kind.UNKNOWN;
            default -> status >= 400 && status < 500 ? refusal(description) : Kind.UNKNOWN;
        };
    }

    private static Kind refusal(String description) {
        var words = description.toLowerCase(Locale.ROOT);
        var nobodyThere = Stream.of(
                        "chat not found", "user not found", "deactivated", "can't initiate", "peer_id_invalid")
                .anyMatch(words::contains);
        return nobodyThere ? Kind.UNREACHABLE : Kind.REFUSED;
    }

    Kind kind() {
        return kind;
    }

    /** The HTTP status; 0 where none came. */
    int status() {
        return status;
    }

    Duration retryAfter() {
        return retryAfter;
    }

    String reason() {
        return String.valueOf(getMessage());
    }

    /** Whether Telegram refused with these words. */
    boolean says(String words) {
        return reason().toLowerCase(Locale.ROOT).contains(words);
    }
}
