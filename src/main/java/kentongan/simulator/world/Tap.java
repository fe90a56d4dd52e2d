package kentongan.simulator.world;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A button press on its way: when it was made and how the bot answered it. */
public final class Tap {

    private final String callbackId;
    private final long personId;
    private final Instant at;
    private final long nanos;
    private volatile @Nullable Answer answer;

    Tap(String callbackId, long personId, Instant at) {
        this.callbackId = callbackId;
        this.personId = personId;
        this.at = at;
        this.nanos = System.nanoTime();
    }

    public String callbackId() {
        return callbackId;
    }

    public long personId() {
        return personId;
    }

    public Instant at() {
        return at;
    }

    /** How the bot answered, null until it does. */
    public @Nullable Answer answer() {
        return answer;
    }

    void answer(String text, boolean alert) {
        answer = new Answer(text, alert, System.nanoTime() - nanos);
    }

    /**
     * The bot's answer to a tap.
     *
     * @param afterNanos from the tap to the answer's arrival
     */
    public record Answer(String text, boolean alert, long afterNanos) {}
}
