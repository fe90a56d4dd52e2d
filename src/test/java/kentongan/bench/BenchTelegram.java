package kentongan.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import kentongan.bench.Arrivals.Arrival;
import kentongan.bench.Arrivals.Fate;
import kentongan.bench.Arrivals.Lane;
import kentongan.bench.HttpConnection.Request;
import kentongan.bench.Mishaps.Mishap;

/**
 * A Bot API server that takes little of the machine, so that what is measured is the program: it holds to Telegram's limits and reads of
 * a call only what it needs. The strict simulator checks all the rest in the stories. A connection has a thread of its own, which
 * sleeps for the latency: HTTP/1.1 has one call at a time on a connection, so nobody waits for it who would not on a network.
 */
final class BenchTelegram implements AutoCloseable {

    static final String TOKEN = "4200000043:BENCHMARK-ONLY-NOT-A-SECRET-00000000";

    private static final int BACKLOG = 500;
    private static final int TEXT = 160;

    private final ServerSocket server;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final Arrivals arrivals = new Arrivals();
    private final Updates updates;
    private final Limits limits;
    private final Phones phones = new Phones();
    private final AtomicInteger message = new AtomicInteger(10);
    private final Bringing bringing;
    private final long halfLatency;
    private volatile Mishaps mishaps = Mishaps.NONE;

    private BenchTelegram(int rate, Duration latency) throws IOException {
        this.server = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        this.halfLatency = latency.toNanos() / 2;
        this.updates = new Updates(latency.toNanos());
        this.limits = new Limits(rate);
        this.bringing = new Bringing(updates);
    }

    /**
     * Starts it on a free port.
     *
     * @param rate messages a second that it allows
     * @param latency what a call takes on the network, half there and half back
     */
    static BenchTelegram start(int rate, Duration latency) throws IOException {
        var telegram = new BenchTelegram(rate, latency);
        telegram.thread("bench-accept", telegram::accept);
        return telegram;
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    Arrivals arrivals() {
        return arrivals;
    }

    Updates updates() {
        return updates;
    }

    Limits limits() {
        return limits;
    }

    Phones phones() {
        return phones;
    }

    Bringing bringing() {
        return bringing;
    }

    /** Lets messages to all but the watched phones go wrong. */
    void mishaps(Mishaps now) {
        mishaps = now;
    }

    private void thread(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                var socket = server.accept();
                sockets.add(socket);
                thread("bench-connection", () -> serve(socket));
            }
        } catch (IOException closed) {
            // the benchmark is over
        }
    }

    private void serve(Socket socket) {
        try (var connection = new HttpConnection(socket)) {
            while (answer(connection, connection.read())) {
                // one after the other
            }
        } catch (IOException gone) {
            // the program closed it, or was killed
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            sockets.remove(socket);
        }
    }

    /** Returns whether the connection goes on. */
    private boolean answer(HttpConnection connection, Request request) throws IOException, InterruptedException {
        travel();
        var method =
                request.path().substring(request.path().lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        if (request.path().startsWith("/file/")) {
            connection.answer(200, phones.file(method));
            return true;
        }
        if (method.equals("getupdates")) {
            return poll(connection, request.body());
        }
        var lane = Lane.of(method);
        return lane == Lane.FREE ? other(connection, method, request.body()) : say(connection, method, request, lane);
    }

    private void travel() {
        if (halfLatency > 0) {
            LockSupport.parkNanos(halfLatency);
        }
    }

    private boolean poll(HttpConnection connection, String body) throws IOException, InterruptedException {
        var result = updates.poll((int) Json.number(body, "offset", 0), (int) Json.number(body, "limit", 100), (int)
                Json.number(body, "timeout", 0));
        travel();
        if (result == null) {
            connection.answer(409, "{\"ok\":false,\"error_code\":409,\"description\":\"Conflict\"}");
        } else {
            connection.answer(200, "{\"ok\":true,\"result\":[" + result + "]}");
        }
        return true;
    }

    private boolean other(HttpConnection connection, String method, String body) throws IOException {
        if (method.equals("answercallbackquery")) {
            updates.answered(Json.text(body, "callback_query_id", TEXT), Json.text(body, "text", TEXT));
        }
        var result = method.endsWith("webhook") || method.equals("getwebhookinfo")
                ? bringing.answer(method, body)
                : Json.result(method);
        travel();
        connection.answer(200, "{\"ok\":true,\"result\":" + result + "}");
        return true;
    }

    /** Sends or edits a message, if the limits and the mishaps let it be. */
    private boolean say(HttpConnection connection, String method, Request request, Lane lane) throws IOException {
        var now = System.nanoTime();
        var body = request.body();
        var chat = Json.number(body, "chat_id", 0);
        var wait = limits.wait(lane, chat, Json.isTrue(body, "allow_paid_broadcast"), now);
        var mishap = wait > 0 || lane == Lane.EDIT || phones.isWatched(chat) ? Mishap.NONE : mishaps.next();
        var fate = wait > 0 ? Fate.TOO_MANY : mishap.fate();
        var id = lane == Lane.EDIT ? (int) Json.number(body, "message_id", 0) : message.getAndIncrement();
        var button = Json.text(body, "callback_data", TEXT);
        if (wait == 0) {
            phones.show(chat, id, body);
        }
        arrivals.add(new Arrival(now, lane, method, chat, id, Json.text(body, "text", TEXT), button, fate));
        if (mishap.connectionCut()) {
            return false;
        }
        travel();
        if (wait > 0) {
            connection.answer(429, Json.tooMany(wait));
        } else if (fate == Fate.DONE) {
            connection.answer(200, Json.message(method, id, chat));
        } else {
            connection.answer(502, "<html>Bad Gateway</html>");
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        server.close();
        bringing.close();
        for (var socket : sockets) {
            socket.close();
        }
    }
}
