package kentongan.digest.schedule;

import java.time.Duration;
import java.time.Instant;
import kentongan.digest.DigestTime;
import kentongan.digest.SendDigest;
import kentongan.schedule.Sweep;
import org.springframework.stereotype.Component;

/** Sends the weekly digest when it is due, or, if the service was down then, when it is back. */
@Component
class WeeklyDigests implements Sweep {

    private static final Duration EVERY = Duration.ofSeconds(5);

    private final DigestTime time;
    private final SendDigest send;

    WeeklyDigests(DigestTime time, SendDigest send) {
        this.time = time;
        this.send = send;
    }

    @Override
    public String name() {
        return "weekly-digest";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void sweep(Instant now) {
        time.due(now).ifPresent(week -> send.toAll(week, now));
    }
}
