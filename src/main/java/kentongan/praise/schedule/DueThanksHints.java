package kentongan.praise.schedule;

import java.time.Duration;
import java.time.Instant;
import kentongan.praise.ThanksHints;
import kentongan.schedule.Sweep;
import org.springframework.stereotype.Component;

/** Hints the head in time at who was not thanked. */
@Component
class DueThanksHints implements Sweep {

    private final ThanksHints hints;

    DueThanksHints(ThanksHints hints) {
        this.hints = hints;
    }

    @Override
    public String name() {
        return "due-thanks-hints";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void sweep(Instant now) {
        hints.wake(now);
    }
}
