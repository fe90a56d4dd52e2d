package kentongan.suggestions.schedule;

import java.time.Instant;
import kentongan.schedule.Sweep;
import kentongan.suggestions.ReleaseHeld;
import org.springframework.stereotype.Component;

/** Shows the head what anonymous authors did, once its delay has passed. */
@Component
class ReleaseHeldSweep implements Sweep {

    private final ReleaseHeld release;

    ReleaseHeldSweep(ReleaseHeld release) {
        this.release = release;
    }

    @Override
    public String name() {
        return "ideas-held-back";
    }

    @Override
    public void sweep(Instant now) {
        release.release(now);
    }
}
