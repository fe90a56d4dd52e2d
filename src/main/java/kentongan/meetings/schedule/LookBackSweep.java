package kentongan.meetings.schedule;

import java.time.Duration;
import java.time.Instant;
import kentongan.meetings.lookback.SumUp;
import kentongan.schedule.Sweep;
import org.springframework.stereotype.Component;

/** Sums up what was said of meetings when the next working day begins. */
@Component
class LookBackSweep implements Sweep {

    private final SumUp sumUp;

    LookBackSweep(SumUp sumUp) {
        this.sumUp = sumUp;
    }

    @Override
    public String name() {
        return "look-backs";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void sweep(Instant now) {
        sumUp.sumUp(now);
    }
}
