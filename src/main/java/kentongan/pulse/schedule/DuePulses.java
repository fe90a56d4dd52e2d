package kentongan.pulse.schedule;

import java.time.Duration;
import java.time.Instant;
import kentongan.pulse.AskPulse;
import kentongan.schedule.Sweep;
import org.springframework.stereotype.Component;

/** Asks the question of the week and closes it in time. */
@Component
class DuePulses implements Sweep {

    private final AskPulse askPulse;

    DuePulses(AskPulse askPulse) {
        this.askPulse = askPulse;
    }

    @Override
    public String name() {
        return "due-pulses";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    @Override
    public void sweep(Instant now) {
        askPulse.wake(now);
    }
}
