package kentongan.simulator;

import java.nio.file.Path;
import org.springframework.core.env.Environment;

/**
 * How this simulator was set.
 *
 * @param rate messages a second that it takes from the bot
 * @param persist whether the chats outlive the program
 * @param data the program's data folder
 * @param people whether a new world has the people of an office in it
 * @param readyOffice whether the first visit finds an office
 */
record SimulatorSettings(
        String token, String bot, int rate, boolean persist, Path data, boolean people, boolean readyOffice) {

    private static final String PREFIX = "kentongan.simulator.";

    static SimulatorSettings from(Environment environment) {
        return new SimulatorSettings(
                environment.getProperty(PREFIX + "token", SimulatorConfiguration.TOKEN),
                environment.getProperty(PREFIX + "bot", SimulatorConfiguration.BOT),
                environment.getProperty(PREFIX + "rate", Integer.class, 30),
                environment.getProperty(PREFIX + "persist", Boolean.class, true),
                Path.of(environment.getProperty("kentongan.data", "./data")),
                environment.getProperty(PREFIX + "people", Boolean.class, true),
                environment.getProperty(PREFIX + "ready-office", Boolean.class, true));
    }
}
