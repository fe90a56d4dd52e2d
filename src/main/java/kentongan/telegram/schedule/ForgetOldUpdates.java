package kentongan.telegram.schedule;

import java.time.Duration;
import java.time.Instant;
import kentongan.schedule.Sweep;
import kentongan.telegram.intake.Inbox;
import org.springframework.stereotype.Component;

/** Lets the inbox forget what is old. */
@Component
class ForgetOldUpdates implements Sweep {

    private final Inbox inbox;

    ForgetOldUpdates(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public String name() {
        return "forget-old-updates";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void sweep(Instant now) {
        inbox.forgetOld();
    }
}
