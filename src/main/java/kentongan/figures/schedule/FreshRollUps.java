package kentongan.figures.schedule;

import java.time.Duration;
import java.time.Instant;
import kentongan.figures.RollUps;
import kentongan.schedule.Sweep;
import org.springframework.stereotype.Component;

/** Builds the roll-ups that late answers have made old, so that nobody has to wait for it. */
@Component
class FreshRollUps implements Sweep {

    private static final Duration EVERY = Duration.ofMinutes(5);

    private final RollUps rollUps;

    FreshRollUps(RollUps rollUps) {
        this.rollUps = rollUps;
    }

    @Override
    public String name() {
        return "fresh-roll-ups";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void sweep(Instant now) {
        rollUps.refresh(now);
    }
}
