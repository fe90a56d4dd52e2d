package kentongan.simulator;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;

/** The simulator alone, on a free port of this machine, inside the test's JVM. */
public final class SimulatorServer implements AutoCloseable {

    private static final Map<String, String> ALONE = Map.of(
            "server.port", "0",
            "server.address", "127.0.0.1",
            "kentongan.telegram.token", "",
            "spring.main.banner-mode", "off",
            "kentongan.simulator.persist", "false",
            "kentongan.simulator.people", "false",
            "kentongan.simulator.ready-office", "false");

    private final ConfigurableApplicationContext context;

    private SimulatorServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts it on the machine's clock, with nobody in it and nothing kept. */
    public static SimulatorServer start() {
        return start(Clock.systemUTC());
    }

    /** Starts it with settings of the program over the tests' own, each as {@code name=value}. */
    public static SimulatorServer start(Clock clock, String... properties) {
        return start(
                context -> ((GenericApplicationContext) context).registerBean("testClock", Clock.class, () -> clock),
                properties);
    }

    /** Starts it on a clock of its own, which can be moved over HTTP. */
    static SimulatorServer startOnItsOwnClock(String... properties) {
        return start(context -> {}, properties);
    }

    private static SimulatorServer start(
            ApplicationContextInitializer<ConfigurableApplicationContext> clock, String... properties) {
        SpringApplication application = new SpringApplication(Alone.class);
        application.setRegisterShutdownHook(false);
        application.addInitializers(clock);
        Map<String, String> settings = new LinkedHashMap<>(ALONE);
        for (String property : properties) {
            settings.put(property.substring(0, property.indexOf('=')), property.substring(property.indexOf('=') + 1));
        }
        String[] arguments = settings.entrySet().stream()
                .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new);
        return new SimulatorServer(application.run(arguments));
    }

    /** Its address without a slash at the end. */
    public String baseUrl() {
        return "http://127.0.0.1:" + port();
    }

    public int port() {
        WebServer server = ((WebServerApplicationContext) context).getWebServer();
        return Objects.requireNonNull(server).getPort();
    }

    public String token() {
        return telegram().token();
    }

    public SimulatedTelegram telegram() {
        return context.getBean(SimulatedTelegram.class);
    }

    @Override
    public void close() {
        context.close();
    }

    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        ErrorMvcAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        MultipartAutoConfiguration.class
    })
    @Import(SimulatorConfiguration.class)
    static class Alone {}
}
