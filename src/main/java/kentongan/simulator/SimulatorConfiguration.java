package kentongan.simulator;

import jakarta.servlet.MultipartConfigElement;
import java.time.Clock;
import kentongan.simulator.botapi.BotApiFilter;
import kentongan.simulator.botapi.ConnectionCutter;
import kentongan.simulator.office.ReadyOffice;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/** Puts the simulator into the program when there is no bot token; it can also run with nothing else around it. */
@Configuration(proxyBeanMethods = false)
@WhenSimulated
@ComponentScan
public class SimulatorConfiguration {

    /** The token of the simulated bot, unless {@code kentongan.simulator.token} names another. */
    public static final String TOKEN = "4200000042:SIMULATOR-ONLY-NOT-A-SECRET-00000000";

    /** The bot's username, unless {@code kentongan.simulator.bot} names another. */
    public static final String BOT = "kentongan_bot";

    private static final long LARGEST_UPLOAD = 50L * 1024 * 1024;

    @Bean
    SimulatorSettings simulatorSettings(Environment environment) {
        return SimulatorSettings.from(environment);
    }

    /** The time for the whole program, unless somebody else brings it. */
    @Bean
    @ConditionalOnMissingBean(Clock.class)
    SimulatorClock simulatorClock(SimulatorSettings settings) {
        return SimulatorClock.open(Clock.systemUTC(), settings.data().resolve("simulator"));
    }

    @Bean
    SimulatedTelegram simulatedTelegram(Clock clock, SimulatorSettings settings) {
        SimulatedTelegram telegram = new SimulatedTelegram(clock, settings.token(), settings.bot());
        telegram.limits().allow(settings.rate());
        return telegram;
    }

    @Bean
    WorldKeeper worldKeeper(SimulatedTelegram telegram, SimulatorSettings settings) {
        WorldKeeper keeper = new WorldKeeper(telegram, settings);
        keeper.open();
        return keeper;
    }

    @Bean
    ReadyOffice readyOffice(SimulatedTelegram telegram, WorldKeeper keeper, SimulatorSettings settings) {
        boolean isWanted = settings.readyOffice() && settings.people() && keeper.isNewWorld();
        return new ReadyOffice(telegram, settings.data().resolve("setup-link.txt"), isWanted);
    }

    @Bean
    // it depends on the keeper, so that no call comes in before the world is back
    FilterRegistrationBean<BotApiFilter> botApiFilter(SimulatedTelegram telegram, WorldKeeper keeper) {
        BotApiFilter filter =
                new BotApiFilter(telegram.api(), telegram.world().files(), telegram.faults(), telegram.token());
        FilterRegistrationBean<BotApiFilter> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> connectionCutter() {
        return factory -> {
            factory.addEngineValves(new ConnectionCutter());
            // a server that closes a connection after 100 calls makes a client's sends end with an unknown outcome
            factory.addConnectorCustomizers(connector -> connector.setProperty("maxKeepAliveRequests", "-1"));
        };
    }

    // People send files of up to 50 MB to the bot from the page.
    @Bean
    MultipartConfigElement multipartConfigElement() {
        return new MultipartConfigElement("", LARGEST_UPLOAD, LARGEST_UPLOAD + 1024 * 1024, 0);
    }
}
