package kentongan.telegram.intake;

import java.time.Duration;
import java.util.Set;
import kentongan.instances.Instances;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Sees to it that nothing lies in the inbox with nobody at work on it. Where several processes work on one store, it takes over
 * what others received for people of ours and what the dead left.
 */
@Component
class InboxWatch implements SmartLifecycle, Instances.Listener {

    private static final Logger log = LoggerFactory.getLogger(InboxWatch.class);

    /** A tap that arrived elsewhere waits for half of it on average. */
    private static final Duration LOOK = Duration.ofMillis(50);

    private static final Duration LYING = Duration.ofSeconds(5);

    /** What was stored a moment ago is just being given out. */
    private static final Duration JUST_STORED = Duration.ofSeconds(1);

    private static final int LOOKS_UNTIL_GIVEN_OUT = 25;
    private static final int LOOKS_A_ROUND = 60;
    private static final Duration ROUND = LOOK.multipliedBy(LOOKS_A_ROUND);
    private static final int ROUNDS_TO_FORGET = 20;

    private final Intake intake;
    private final PersonOwners owners;
    private final Instances instances;
    private volatile Set<String> living = Set.of();
    private volatile boolean somebodyLeft;
    private volatile boolean running;
    private Thread thread = new Thread();
    private int looks;
    private int lookAgainAt;

    InboxWatch(Intake intake, PersonOwners owners, Instances instances) {
        this.intake = intake;
        this.owners = owners;
        this.instances = instances;
        instances.tell(this);
    }

    @Override
    public void start() {
        running = true;
        thread = new Thread(this::watch, "inbox-watch");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Intake.PHASE + 1;
    }

    @Override
    public void living(Set<String> now) {
        somebodyLeft |= !now.containsAll(living);
        living = now;
    }

    @Override
    public void startedAnew() {
        intake.standBack();
    }

    private void watch() {
        var alone = !instances.shared();
        while (running) {
            try {
                Thread.sleep((alone ? ROUND : LOOK).toMillis());
                if (alone) {
                    intake.takeLying(LYING);
                } else {
                    lookAtOthers();
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (DataAccessException storeAway) {
                log.debug("the inbox can't be watched while the store is away");
            } catch (RuntimeException e) {
                if (running) {
                    log.error("Watching the inbox failed and goes on: {}", Trace.of(e));
                }
            }
        }
    }

    private void lookAtOthers() {
        intake.takeGiven();
        looks++;
        if (somebodyLeft) {
            somebodyLeft = false;
            intake.giveAnew(instances.look());
            intake.takeLying(JUST_STORED);
            lookAgainAt = looks + LOOKS_UNTIL_GIVEN_OUT;
        } else if (looks == lookAgainAt) {
            // what had just been stored then, and by one of those who left
            intake.takeLying(JUST_STORED);
        } else if (looks % LOOKS_A_ROUND == 0) {
            intake.takeLying(LYING);
        }
        if (looks % (LOOKS_A_ROUND * ROUNDS_TO_FORGET) == 0) {
            owners.forgetSilent();
        }
    }
}
