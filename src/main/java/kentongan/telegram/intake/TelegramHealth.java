package kentongan.telegram.intake;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Says on the health page whether updates come in, and why not. */
@Component("telegramHealthIndicator")
class TelegramHealth implements HealthIndicator {

    private final IntakeState state;

    TelegramHealth(IntakeState state) {
        this.state = state;
    }

    @Override
    public Health health() {
        var since = state.sinceReached();
        var trouble = state.trouble();
        if (state.isStandby()) {
            return Health.up().withDetail("polling", "another process polls").build();
        }
        if (trouble != null) {
            var down = Health.down().withDetail("trouble", trouble);
            return since == null
                    ? down.build()
                    : down.withDetail("secondsSinceAnswer", since.toSeconds()).build();
        }
        return since == null
                ? Health.down().withDetail("polling", "starting").build()
                : Health.up()
                        .withDetail("secondsSinceAnswer", since.toSeconds())
                        .build();
    }
}
