package kentongan.troubles.schedule;

import java.time.Duration;
import java.time.Instant;
import kentongan.schedule.Sweep;
import kentongan.troubles.LookForTrouble;
import org.springframework.stereotype.Component;

/** Looks for trouble twice a minute. */
@Component
class TroubleSweep implements Sweep {

    private final LookForTrouble look;

    TroubleSweep(LookForTrouble look) {
        this.look = look;
    }

    @Override
    public String name() {
        return "look-for-trouble";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void sweep(Instant now) {
        look.look(now);
    }
}
