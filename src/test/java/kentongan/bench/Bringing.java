package kentongan.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import kentongan.bench.Updates.Brought;

/** Brings updates by webhook once the bot has set one, to its processes in turn, as a proxy before them would. */
final class Bringing implements AutoCloseable {

    private static final int AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long REST_MILLIS = 200;
    private static final int TAKEN = 200;
    private static final int LONGEST = 300;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final Updates updates;
    private final List<Integer> ports = new CopyOnWriteArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();
    private volatile String url = "";
    private volatile String secret = "";
    private volatile String wanted = "[]";
    private volatile boolean running;

    Bringing(Updates updates) {
        this.updates = updates;
    }

    /** One more process to which the proxy may pass an update on. */
    void to(int port) {
        ports.add(port);
    }

    /** Whether the bot has set a webhook. */
    boolean isSet() {
        return !url.isEmpty();
    }

    /** The result of one of the methods about webhooks. */
    synchronized String answer(String method, String body) {
        if (method.equals("getwebhookinfo")) {
            return "{\"url\":\"" + url + "\",\"has_custom_certificate\":false,\"pending_update_count\":"
                    + updates.waiting() + ",\"allowed_updates\":" + wanted + "}";
        }
        url = method.equals("setwebhook") ? Json.text(body, "url", LONGEST) : "";
        secret = Json.text(body, "secret_token", LONGEST);
        wanted = Json.list(body, "allowed_updates");
        if (isSet() && !running) {
            running = true;
            for (int i = 0; i < AT_ONCE; i++) {
                var thread = new Thread(this::bring, "bench-webhook");
                thread.setDaemon(true);
                thread.start();
            }
        }
        return "true";
    }

    private void bring() {
        try {
            while (running) {
                var next = updates.bring();
                if (isTaken(next)) {
                    next.taken();
                } else {
                    updates.bringAgain(next);
                    TimeUnit.MILLISECONDS.sleep(REST_MILLIS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isTaken(Brought update) throws InterruptedException {
        var port = ports.get(Math.floorMod(turn.getAndIncrement(), ports.size()));
        var to = URI.create("http://127.0.0.1:" + port + URI.create(url).getPath());
        var request = HttpRequest.newBuilder(to)
                .timeout(PATIENCE)
                .header("X-Telegram-Bot-Api-Secret-Token", secret)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(update.json()))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == TAKEN;
        } catch (IOException dead) {
            return false;
        }
    }

    @Override
    public void close() {
        running = false;
    }
}
