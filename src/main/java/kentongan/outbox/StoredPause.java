package kentongan.outbox;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads the pause where the sender keeps it, so that a process that does not send knows it too. */
@Component
class StoredPause implements Pause {

    private final Leases leases;
    private final Clock clock;

    StoredPause(Leases leases, Clock clock) {
        this.leases = leases;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> end() {
        return leases.pausedUntil(Sender.LEASE).filter(it -> it.isAfter(clock.instant()));
    }
}
