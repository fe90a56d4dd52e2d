package kentongan.telegram;

import java.util.Optional;
import okhttp3.HttpUrl;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.TelegramUrl;

/**
 * Which bot we are and where its server is. Without a token that is the simulator in this program, whose port is known
 * once the web server has started; until then there is no address.
 */
@Component
public class BotAddress {

    private final String token;
    private final boolean simulated;
    private volatile Optional<TelegramUrl> server;

    BotAddress(
            TelegramProperties properties, @Value("${kentongan.simulator.token:1:simulator}") String simulatorToken) {
        this.simulated = properties.simulated();
        this.token = simulated ? simulatorToken : properties.token();
        this.server = simulated ? Optional.empty() : Optional.of(properties.server());
    }

    @EventListener
    void webServerStarted(WebServerInitializedEvent started) {
        var isTheOfficesOwn = started.getApplicationContext().getServerNamespace() == null;
        if (simulated && isTheOfficesOwn) {
            var port = started.getWebServer().getPort();
            server = Optional.of(new TelegramUrl("http", "127.0.0.1", port, false));
        }
    }

    String token() {
        return token;
    }

    /** The server, once known. */
    Optional<TelegramUrl> server() {
        return server;
    }

    /** The address of a method or, with {@code file} before the token, of a file. */
    HttpUrl url(TelegramUrl at, String before, String path) {
        return new HttpUrl.Builder()
                .scheme(at.getSchema())
                .host(at.getHost())
                .port(at.getPort())
                .addPathSegments(before + "bot" + token + "/" + path)
                .build();
    }

    /** The same words without the token, which stands in every address and so in many an exception. */
    public String withoutToken(String words) {
        return words.replace(token, "<token>");
    }
}
