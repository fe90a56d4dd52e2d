package kentongan.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A server on a raw socket that answers as it is told: what the Bot API's own faults look like on the wire. Updates are kept
 * until a poll confirms them, as Telegram keeps them.
 */
public final class FakeTelegram implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ServerSocket socket;
    private final TreeMap<Integer, String> updates = new TreeMap<>();
    private final ConcurrentHashMap<String, Function<Request, Reply>> script = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final AtomicInteger messageIds = new AtomicInteger(100);
    private volatile boolean open = true;

    public FakeTelegram() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        daemon(this::accept);
    }

    /** One request: the method in lower case, and the body. */
    public record Request(String method, String body) {
        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** What is answered: a status and body, or a connection that is closed (status -1) or left silent (status -2). */
    public record Reply(int status, String body) {
        public static Reply ok(String result) {
            return new Reply(200, "{\"ok\":true,\"result\":" + result + "}");
        }

        public static Reply error(int status, String description) {
            var body = "{\"ok\":false,\"error_code\":" + status + ",\"description\":\"" + description + "\"}";
            return new Reply(status, body);
        }

        public static Reply tooFast(int seconds) {
            return new Reply(
                    429,
                    "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests: retry after " + seconds
                            + "\",\"parameters\":{\"retry_after\":" + seconds + "}}");
        }

        public static Reply closed() {
            return new Reply(-1, "");
        }

        public static Reply silent() {
            return new Reply(-2, "");
        }
    }

    public int port() {
        return socket.getLocalPort();
    }

    public String url() {
        return "http://127.0.0.1:" + port();
    }

    /** From now on the method is answered so. */
    public void on(String method, Function<Request, Reply> answer) {
        script.put(method, answer);
    }

    public void on(String method, Reply answer) {
        on(method, request -> answer);
    }

    /** From now on the method is answered as usual. */
    public void asUsual(String method) {
        script.remove(method);
    }

    public List<Request> requests(String method) {
        return requests.stream().filter(it -> it.method().equals(method)).toList();
    }

    /** Somebody did something: this update waits to be polled. */
    public void update(int id, String rest) {
        rawUpdate(id, EdgeFixture.update(id, rest));
    }

    public void rawUpdate(int id, String json) {
        synchronized (updates) {
            updates.put(id, json);
            updates.notifyAll();
        }
    }

    /** The updates that no poll has confirmed. */
    public int unconfirmed() {
        synchronized (updates) {
            return updates.size();
        }
    }

    private Reply answer(Request request) {
        var scripted = script.get(request.method());
        if (scripted != null) {
            return scripted.apply(request);
        }
        return switch (request.method()) {
            case "getupdates" -> getUpdates(request.json());
            case "getme" -> Reply.ok("{\"id\":1,\"is_bot\":true,\"first_name\":\"K\",\"username\":\"kentongan_bot\"}");
            case "sendmessage", "sendphoto", "senddocument" -> Reply.ok(message());
            case "copymessage" -> Reply.ok("{\"message_id\":" + messageIds.incrementAndGet() + "}");
            default -> Reply.ok("true");
        };
    }

    private String message() {
        return "{\"message_id\":" + messageIds.incrementAndGet()
                + ",\"date\":1700000000,\"chat\":{\"id\":5,\"type\":\"private\"}}";
    }

    public Reply getUpdates(JsonNode asked) {
        synchronized (updates) {
            if (asked.hasNonNull("offset")) {
                updates.headMap(asked.get("offset").asInt()).clear();
            }
            if (updates.isEmpty()) {
                try {
                    updates.wait(200);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            var batch = new ArrayList<>(updates.values());
            var limit = Math.min(batch.size(), asked.path("limit").asInt(100));
            return Reply.ok("[" + String.join(",", batch.subList(0, limit)) + "]");
        }
    }

    private void accept() {
        while (open) {
            try {
                var connection = socket.accept();
                connections.add(connection);
                daemon(() -> serve(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            var in = new BufferedInputStream(connection.getInputStream());
            while (open) {
                var request = read(in);
                if (request == null) {
                    return;
                }
                requests.add(request);
                var reply = answer(request);
                if (reply.status() == -1) {
                    return;
                } else if (reply.status() == -2) {
                    hold(connection, in);
                    return;
                }
                write(connection, reply);
            }
        } catch (IOException clientGone) {
            // so it is
        }
    }

    private static void hold(Socket connection, InputStream in) throws IOException {
        connection.setSoTimeout(20_000);
        try {
            in.read();
        } catch (SocketTimeoutException longEnough) {
            // so it is
        }
    }

    private static @Nullable Request read(InputStream in) throws IOException {
        var first = line(in);
        if (first == null || first.isEmpty()) {
            return null;
        }
        var length = 0;
        for (var header = line(in); header != null && !header.isEmpty(); header = line(in)) {
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        var body = in.readNBytes(length);
        var path = first.split(" ")[1];
        return new Request(
                path.substring(path.lastIndexOf("/") + 1).toLowerCase(Locale.ROOT),
                new String(body, StandardCharsets.UTF_8));
    }

    private static @Nullable String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                return null;
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private static void write(Socket connection, Reply reply) throws IOException {
        var body = reply.body().getBytes(StandardCharsets.UTF_8);
        var head = "HTTP/1.1 " + reply.status() + " So\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length + "\r\n\r\n";
        var out = connection.getOutputStream();
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        out.write(body);
        out.flush();
    }

    private static void daemon(Runnable work) {
        var thread = new Thread(work, "fake-telegram");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        open = false;
        try {
            socket.close();
            for (var connection : connections) {
                connection.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
