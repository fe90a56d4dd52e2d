package kentongan.telegram.intake;

import java.time.Duration;
import kentongan.troubles.Contact;
import org.springframework.stereotype.Component;

/** Tells whether Telegram answers whoever takes the updates in. */
@Component
class TelegramContact implements Contact {

    /** A poll waits up to 50 seconds for updates. */
    private static final Duration FRESH = Duration.ofMinutes(2);

    private final IntakeState state;

    TelegramContact(IntakeState state) {
        this.state = state;
    }

    @Override
    public State state() {
        if (state.isStandby()) {
            return State.STANDBY;
        }
        if (state.isTokenRefused()) {
            return State.TOKEN_REFUSED;
        }
        var since = state.sinceReached();
        var answers = state.trouble() == null && since != null && since.compareTo(FRESH) < 0;
        return answers ? State.REACHED : State.AWAY;
    }
}
