package kentongan.simulator.botapi;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import kentongan.simulator.world.UpdateQueue;
import kentongan.simulator.world.World;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Carries updates to the bot's own address, one after the other, until each is accepted. */
final class Webhook implements AutoCloseable {

    private static final Duration ANSWER_TIME = Duration.ofSeconds(60);
    private static final long PAUSE_MILLIS = 1_000;

    private final World world;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private volatile @Nullable Target target;
    private volatile @Nullable String lastError;
    private volatile long lastErrorAt;

    Webhook(World world) {
        this.world = world;
    }

    boolean isSet() {
        return target != null;
    }

    void set(String url, String secret, int maxConnections) {
        if (!secret.matches("[A-Za-z0-9_-]{0,256}")) {
            throw ApiError.badRequest("secret token contains unallowed characters");
        }
        Target next = new Target(address(url), secret, maxConnections);
        target = next;
        lastError = null;
        Thread carrier = new Thread(() -> carry(next), "simulator-webhook");
        carrier.setDaemon(true);
        carrier.start();
    }

    void remove() {
        target = null;
    }

    @Override
    public void close() {
        remove();
    }

    ObjectNode info() {
        ObjectNode info = JsonNodeFactory.instance.objectNode();
        Target current = target;
        info.put("url", current == null ? "" : current.uri.toString());
        info.put("has_custom_certificate", false);
        info.put("pending_update_count", world.updates().size());
        if (current != null) {
            info.put("max_connections", current.maxConnections);
        }
        if (lastError != null) {
            info.put("last_error_date", lastErrorAt);
            info.put("last_error_message", lastError);
        }
        List<String> allowed = world.updates().allowed();
        if (!allowed.isEmpty()) {
            allowed.forEach(info.putArray("allowed_updates")::add);
        }
        return info;
    }

    // Telegram wants HTTPS; here the bot is on the same machine, so that plain HTTP is taken too.
    private static URI address(String url) {
        try {
            URI uri = URI.create(url);
            if (uri.getHost() != null && url.matches("https?://.*")) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // answered below like every address that is none
        }
        throw ApiError.badRequest("bad webhook: invalid URL");
    }

    private void carry(Target mine) {
        try {
            while (target == mine) {
                for (ObjectNode update : world.updates().poll(null, 1, Duration.ofSeconds(1))) {
                    if (deliver(mine, update)) {
                        world.updates().confirmBelow(update.path("update_id").asLong() + 1);
                    } else {
                        Thread.sleep(PAUSE_MILLIS);
                    }
                }
            }
        } catch (UpdateQueue.TerminatedByOtherPoll e) {
            // the webhook was set anew or removed: whoever took over carries on
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean deliver(Target to, ObjectNode update) throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(to.uri)
                .timeout(ANSWER_TIME)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(update.toString()));
        if (!to.secret.isEmpty()) {
            request.header("X-Telegram-Bot-Api-Secret-Token", to.secret);
        }
        try {
            int status = client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status / 100 == 2) {
                return true;
            }
            noteError("Wrong response from the webhook: " + status);
        } catch (IOException e) {
            noteError("Connection failed: " + e.getMessage());
        }
        return false;
    }

    private void noteError(String error) {
        lastError = error;
        lastErrorAt = world.now().getEpochSecond();
    }

    private static final class Target {

        private final URI uri;
        private final String secret;
        private final int maxConnections;

        Target(URI uri, String secret, int maxConnections) {
            this.uri = uri;
            this.secret = secret;
            this.maxConnections = maxConnections;
        }
    }
}
