package kentongan.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

class SimulatorPageTests {

    private static final Pattern LINK = Pattern.compile("(?:src|href)=\"(/[^\"]+)\"|from '\\./([^']+)'");
    private static final Pattern OTHER_HOST =
            Pattern.compile("(?:src|href|url\\(|@import|from)[=\\s'\"(]+(?:https?:)?//");
    private static final Pattern WORD_KEY = Pattern.compile("(?m)^    (\\w+):");

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void servesThePageAndEveryFileThatItNames() throws Exception {
        try (ConfigurableApplicationContext site = start("")) {
            Set<String> seen = new TreeSet<>(Set.of("/simulator"));
            Deque<String> open = new ArrayDeque<>(seen);
            while (!open.isEmpty()) {
                String path = open.remove();
                HttpResponse<String> file = get(site, path);

                assertThat(file.statusCode()).as(path).isEqualTo(200);
                assertThat(OTHER_HOST.matcher(file.body()).results())
                        .as("hosts in " + path)
                        .isEmpty();
                namedIn(file.body()).stream().filter(seen::add).forEach(open::add);
            }

            assertThat(seen).contains("/simulator/app.js", "/simulator/format.js", "/simulator/message.css");
        }
    }

    @Test
    void showsNoPageWhereABotTokenIsSet() throws Exception {
        try (ConfigurableApplicationContext site = start("42:real")) {
            for (String path : List.of("/simulator", "/simulator/", "/simulator/index.html", "/simulator/app.js")) {
                assertThat(get(site, path).statusCode()).as(path).isEqualTo(404);
            }
        }
    }

    @Test
    void saysEveryWordInBothLanguages() throws Exception {
        try (ConfigurableApplicationContext site = start("")) {
            String strings = get(site, "/simulator/strings.js").body();
            int english = strings.indexOf("\n  en: {");

            assertThat(keys(strings.substring(0, english)))
                    .isNotEmpty()
                    .containsExactlyElementsOf(keys(strings.substring(english)));
        }
    }

    private static List<String> namedIn(String text) {
        return LINK.matcher(text)
                .results()
                .map(link -> link.group(1) != null ? link.group(1) : "/simulator/" + link.group(2))
                .toList();
    }

    private static List<String> keys(String text) {
        return WORD_KEY.matcher(text).results().map(key -> key.group(1)).toList();
    }

    private HttpResponse<String> get(ConfigurableApplicationContext site, String path)
            throws IOException, InterruptedException {
        int port = Objects.requireNonNull(((WebServerApplicationContext) site).getWebServer())
                .getPort();
        URI address = URI.create("http://127.0.0.1:" + port + path);
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    private static ConfigurableApplicationContext start(String token) {
        SpringApplication application = new SpringApplication(PageAlone.class);
        application.setRegisterShutdownHook(false);
        return application.run(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.main.banner-mode=off",
                "--kentongan.telegram.token=" + token);
    }

    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class
    })
    @Import(SimulatorPageController.class)
    static class PageAlone {}
}
