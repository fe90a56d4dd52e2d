package kentongan.simulator;

import java.time.Clock;
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
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;

/** The simulator alone, on a free port of this machine, inside the test's JVM. */
public final class SimulatorServer implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private SimulatorServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts it on the machine's clock, with nobody in it and nothing kept. */
    public static SimulatorServer start() {
        return start(Clock.systemUTC());
    }

    public static SimulatorServer start(Clock clock, String... properties) {
        SpringApplication application = new SpringApplication(Alone.class);
        application.setRegisterShutdownHook(false);
        application.addInitializers(
                context -> ((GenericApplicationContext) context).registerBean("testClock", Clock.class, () -> clock));
        String[] arguments = new String[properties.length + 6];
        arguments[0] = "--server.port=0";
        arguments[1] = "--server.address=127.0.0.1";
        arguments[2] = "--kentongan.telegram.token=";
        arguments[3] = "--spring.main.banner-mode=off";
        arguments[4] = "--kentongan.simulator.persist=false";
        arguments[5] = "--kentongan.simulator.ready-office=false";
        for (int i = 0; i < properties.length; i++) {
            arguments[i + 6] = "--" + properties[i];
        }
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
