package kentongan.telegram.intake;

import java.time.Instant;
import kentongan.troubles.Kind;
import kentongan.troubles.Sighting;
import kentongan.troubles.Sign;
import org.springframework.stereotype.Component;

/**
 * Shows how many updates lie aside, whichever process put them there. They are counted anew only when this process knows of
 * another one, since counting reads the whole inbox where the store has no index.
 */
@Component
class QuarantineSign implements Sign {

    private static final long NEVER = -1;

    private final Inbox inbox;
    private final IntakeState state;
    private long knownHere = NEVER;
    private long counted;

    QuarantineSign(Inbox inbox, IntakeState state) {
        this.inbox = inbox;
        this.state = state;
    }

    @Override
    public Kind kind() {
        return Kind.QUARANTINE;
    }

    @Override
    public synchronized Sighting look(Instant now) {
        var here = state.quarantinedNow();
        if (here != knownHere) {
            counted = inbox.quarantined();
            knownHere = here;
        }
        return counted == 0 ? Sighting.none() : Sighting.trouble(counted);
    }
}
