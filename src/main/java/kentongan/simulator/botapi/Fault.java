package kentongan.simulator.botapi;

import java.time.Duration;

/**
 * Something that shall go wrong.
 *
 * @param method the Bot API method it befalls, {@code *} for all
 * @param times how often, counted down
 * @param probability of befalling a call, 1 for every one
 * @param retryAfter the seconds a 429 tells
 * @param delay how long the answer is held back
 */
public record Fault(Kind kind, String method, int times, double probability, int retryAfter, Duration delay) {

    public static final int ALWAYS = Integer.MAX_VALUE;

    /** What goes wrong. */
    public enum Kind {
        /** The connection is closed and nothing was done. */
        DROP_BEFORE,
        /** The call is done and the connection closed without an answer. */
        DROP_AFTER,
        /** 502 with an HTML page, nothing done. */
        SERVER_ERROR,
        /** 502 with an HTML page, although the call was done. */
        SERVER_ERROR_AFTER,
        /** The call is done and answered with 200 and a body that is no JSON. */
        GARBAGE,
        /** 429, nothing done. */
        TOO_MANY_REQUESTS,
        /** The call is done later. */
        DELAY
    }

    public static Fault of(Kind kind, String method, int times) {
        return new Fault(kind, method, times, 1, 1, Duration.ZERO);
    }

    public Fault withProbability(double other) {
        return new Fault(kind, method, times, other, retryAfter, delay);
    }

    public Fault withRetryAfter(int seconds) {
        return new Fault(kind, method, times, probability, seconds, delay);
    }

    public Fault withDelay(Duration other) {
        return new Fault(kind, method, times, probability, retryAfter, other);
    }

    boolean befalls(String called) {
        return times > 0 && (method.equals("*") || method.equalsIgnoreCase(called));
    }
}
