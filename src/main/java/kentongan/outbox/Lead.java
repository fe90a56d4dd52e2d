package kentongan.outbox;

import java.util.Set;
import kentongan.instances.Instances;
import org.springframework.stereotype.Component;

/**
 * Says whether this process leads: the one of several that sends what is in the outbox also keeps boards up to date and
 * divides the rate, so that nobody need agree on more than one thing. Known to the second; what must be exact asks the lease.
 */
@Component
public class Lead implements Instances.Listener {

    private final Leases leases;
    private volatile boolean isOurs;

    Lead(Leases leases, Instances instances) {
        this.leases = leases;
        this.isOurs = !instances.shared();
        instances.tell(this);
    }

    /** Whether it is ours; always, where no other process can work on the store. */
    public boolean isOurs() {
        return isOurs;
    }

    @Override
    public void living(Set<String> instances) {
        isOurs = leases.holds(Sender.LEASE);
    }

    @Override
    public void startedAnew() {
        isOurs = false;
    }
}
