package kentongan.chat;

import java.time.Duration;

/** Why Telegram did not take a message, as far as can be known (facts: "There is no idempotency key"). */
public class SendFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final Duration retryAfter;

    public SendFailure(Kind kind, String reason) {
        this(kind, reason, Duration.ZERO);
    }

    public SendFailure(Kind kind, String reason, Duration retryAfter) {
        super(reason);
        this.kind = kind;
        this.retryAfter = retryAfter;
    }

    public Kind kind() {
        return kind;
    }

    /** How long Telegram wants silence; zero where it did not say. */
    public Duration retryAfter() {
        return retryAfter;
    }

    /** What is known about the message. */
    public enum Kind {
        /** Certainly not sent: the connection was never made or broke before the request was written. */
        NOT_SENT,
        /** Certainly not sent: Telegram asks for a pause (429). */
        TOO_FAST,
        /** Never will be: the person blocked the bot, is deactivated, or never started it. */
        UNREACHABLE,
        /** Never will be: Telegram refuses this request. */
        REFUSED,
        /** Nobody can be written to: the token is not accepted (401). */
        UNAUTHORIZED,
        /** May have been sent: the answer was lost. */
        UNKNOWN
    }
}
