package kentongan.telegram;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.telegram.telegrambots.meta.TelegramUrl;

/**
 * How to reach Telegram (product.md, "Configuration").
 *
 * @param token blank: the simulator in this program serves
 * @param apiUrl blank: Telegram's own; else scheme, host and port of a Bot API server
 * @param webhookUrl blank: long polling; else the public address to which Telegram carries updates
 * @param webhookSecret blank: one that follows from the token
 */
@ConfigurationProperties("kentongan.telegram")
public record TelegramProperties(
        @DefaultValue("") String token,
        @DefaultValue("") String apiUrl,
        @DefaultValue("") String webhookUrl,
        @DefaultValue("") String webhookSecret) {

    public TelegramProperties {
        token = token.strip();
        apiUrl = apiUrl.strip();
        webhookUrl = webhookUrl.strip();
        webhookSecret = webhookSecret.strip();
        if (token.isEmpty() && !apiUrl.isEmpty()) {
            throw new IllegalArgumentException("TELEGRAM_API_URL is set, but TELEGRAM_BOT_TOKEN is not");
        }
        if (!apiUrl.isEmpty()) {
            parse(apiUrl);
        }
        checkWebhook(webhookUrl, webhookSecret);
    }

    private static void checkWebhook(String url, String secret) {
        if (!url.isEmpty() && (uri("TELEGRAM_WEBHOOK_URL", url).getHost() == null || !url.matches("https?://[^?#]*"))) {
            throw new IllegalArgumentException(
                    "TELEGRAM_WEBHOOK_URL must look like https://office.example/telegram, not " + url);
        }
        // Bot API, setWebhook; the secret itself is not quoted
        if (!secret.matches("[A-Za-z0-9_-]{0,256}")) {
            throw new IllegalArgumentException(
                    "TELEGRAM_WEBHOOK_SECRET may hold 1 to 256 letters (A-Z, a-z), digits, _ and -");
        }
    }

    /** Whether the simulator in this program serves in Telegram's place. */
    boolean simulated() {
        return token.isEmpty();
    }

    /** The server to talk to when none is simulated. */
    TelegramUrl server() {
        return apiUrl.isEmpty() ? TelegramUrl.DEFAULT_URL : parse(apiUrl);
    }

    private static TelegramUrl parse(String url) {
        var parts = uri("TELEGRAM_API_URL", url);
        var scheme = parts.getScheme();
        if (parts.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
            throw new IllegalArgumentException("TELEGRAM_API_URL must look like http://host:port, not " + url);
        }
        // the library's address has no place for a path
        if (!parts.getRawPath().replace("/", "").isEmpty() || parts.getRawQuery() != null) {
            throw new IllegalArgumentException("TELEGRAM_API_URL is scheme, host and port without a path, not " + url);
        }
        var usual = "https".equals(scheme) ? 443 : 80;
        return new TelegramUrl(scheme, parts.getHost(), parts.getPort() >= 0 ? parts.getPort() : usual, false);
    }

    private static URI uri(String variable, String url) {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(variable + " must look like http://host:port, not " + url, e);
        }
    }
}
