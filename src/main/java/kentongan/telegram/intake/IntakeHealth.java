package kentongan.telegram.intake;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Says on the health page how many updates wait to be handled, and how many lie aside. */
@Component("intakeHealthIndicator")
class IntakeHealth implements HealthIndicator {

    private final IntakeState state;

    IntakeHealth(IntakeState state) {
        this.state = state;
    }

    @Override
    public Health health() {
        return Health.up()
                .withDetail("waiting", state.waitingNow())
                .withDetail("quarantined", state.quarantinedNow())
                .build();
    }
}
