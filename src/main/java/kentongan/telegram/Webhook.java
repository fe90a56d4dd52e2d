package kentongan.telegram;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kentongan.telegram.UpdateSource.NoUpdates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;

/**
 * The address to which Telegram carries updates, if the office has one (product.md, TELEGRAM_WEBHOOK_URL), and the secret by
 * which Telegram shows that it is the caller.
 */
@Component
public class Webhook {

    /** Where updates arrive when the public address has no path of its own. */
    public static final String PATH = "/telegram";

    /** Bot API: at most 100; each process answers as soon as an update is stored. */
    private static final int CONNECTIONS = 100;

    private final String url;
    private final String secret;
    private final BotCalls calls;

    Webhook(TelegramProperties properties, BotAddress address, BotClients clients) {
        this.url = withPath(properties.webhookUrl());
        this.secret = properties.webhookSecret().isEmpty() ? derived(address.token()) : properties.webhookSecret();
        this.calls = new BotCalls(address, clients.interactive());
    }

    /** How Telegram sees it: an address other than ours was set by somebody else, or by nobody. */
    public record Status(
            boolean isOurs, int waiting, @Nullable String lastError, long lastErrorAt) {}

    /** Whether updates come this way, rather than by polling. */
    public boolean isWanted() {
        return !url.isEmpty();
    }

    /** The path of the public address. */
    public String path() {
        return url.isEmpty() ? PATH : URI.create(url).getRawPath();
    }

    /** Whether the caller knows the secret. It takes the same time whatever they say. */
    public boolean isTelegram(@Nullable String said) {
        return said != null
                && MessageDigest.isEqual(
                        said.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
    }

    /** Tells Telegram the address and the secret; what waits there is kept. Harmless to repeat. */
    public void set() throws NoUpdates {
        var method = SetWebhook.builder()
                .url(url)
                .secretToken(secret)
                .maxConnections(CONNECTIONS)
                .allowedUpdates(UpdateSource.WANTED)
                .build();
        try {
            calls.make(client -> client.executeAsync(method));
        } catch (WireFailure failure) {
            throw NoUpdates.because(failure);
        } catch (UnreadableAnswer done) {
            throw NoUpdates.because(WireFailure.broken(true, String.valueOf(done.getMessage())));
        }
    }

    /** Asks Telegram how it sees it. */
    public Status status() throws NoUpdates {
        try {
            var info = calls.call(new GetWebhookInfo());
            var asWanted = url.equals(info.getUrl())
                    && info.getAllowedUpdates() != null
                    && List.copyOf(info.getAllowedUpdates()).containsAll(UpdateSource.WANTED);
            var errorAt = info.getLastErrorDate() == null ? 0 : info.getLastErrorDate();
            var waiting = info.getPendingUpdatesCount() == null ? 0 : info.getPendingUpdatesCount();
            return new Status(asWanted, waiting, info.getLastErrorMessage(), errorAt);
        } catch (WireFailure failure) {
            throw NoUpdates.because(failure);
        } catch (UnreadableAnswer e) {
            throw NoUpdates.because(WireFailure.broken(true, String.valueOf(e.getMessage())));
        }
    }

    private static String withPath(String url) {
        var isBare =
                !url.isEmpty() && URI.create(url).getRawPath().replace("/", "").isEmpty();
        return isBare ? url.replaceAll("/+$", "") + PATH : url;
    }

    /** The same for all processes of this bot, known to nobody else, and not the token itself. */
    private static String derived(String token) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal("webhook secret".getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
