package kentongan.simulator.phones;

import java.time.Instant;
import java.util.List;
import kentongan.simulator.PersonState;
import kentongan.simulator.SimulatedPerson;
import kentongan.simulator.SimulatedTelegram;
import kentongan.simulator.WhenSimulated;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who has a phone here, and what the bot is called. */
@RestController
@WhenSimulated
class StateController {

    private final SimulatedTelegram telegram;
    private final String timeZone;

    StateController(SimulatedTelegram telegram, @Value("${kentongan.time-zone:Asia/Jayapura}") String timeZone) {
        this.telegram = telegram;
        this.timeZone = timeZone;
    }

    @GetMapping("/simulator/api/state")
    State state() {
        return telegram.world()
                .locked(() -> new State(
                        new BotName(
                                telegram.botUsername(), telegram.world().bot().name()),
                        telegram.people().stream().map(SimulatedPerson::state).toList(),
                        telegram.world().now(),
                        timeZone,
                        telegram.world().events().last()));
    }

    /** The phones, and the zone in which they show times. */
    record State(BotName bot, List<PersonState> people, Instant clock, String timeZone, long seq) {}

    record BotName(String username, String name) {}
}
