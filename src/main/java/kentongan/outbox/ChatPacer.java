package kentongan.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Keeps the messages to one chat at about one a second with a short burst (facts: "about 1/s in one chat"). Not thread-safe;
 * times are {@link System#nanoTime}.
 */
final class ChatPacer {

    private static final long SPACING = Duration.ofMillis(1_050).toNanos();
    static final int BURST = 4;
    private static final int FORGET_ABOVE = 20_000;

    /** For each chat, when it would be at rest: the theoretical arrival time of GCRA. */
    private final Map<Long, Long> rests = new HashMap<>();

    /** How long from {@code now} the next message to the chat must wait; 0 if it may start. */
    long delay(long chatId, long now) {
        var rest = rests.get(chatId);
        return rest == null ? 0 : Math.max(0, rest - (BURST - 1) * SPACING - now);
    }

    /** So many messages to the chat start. */
    void start(long chatId, long now, int messages) {
        if (rests.size() > FORGET_ABOVE) {
            rests.values().removeIf(rest -> rest - now <= 0);
        }
        var rest = rests.get(chatId);
        rests.put(chatId, (rest == null || rest - now < 0 ? now : rest) + SPACING * messages);
    }
}
