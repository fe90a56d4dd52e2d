package kentongan.stories;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The public address of an office: brings each call to the next of its processes, and past one that does not answer. */
final class Balancer implements AutoCloseable {

    private static final String SECRET = "X-Telegram-Bot-Api-Secret-Token";

    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Integer> ports;
    private final AtomicInteger turn = new AtomicInteger();

    Balancer(List<Integer> ports) {
        this.ports = ports;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::pass);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/telegram";
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var secret = exchange.getRequestHeaders().getFirst(SECRET);
            for (int tries = 0; tries < ports.size(); tries++) {
                var port = ports.get(Math.floorMod(turn.getAndIncrement(), ports.size()));
                var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/telegram"))
                        .header(SECRET, secret == null ? "none" : secret)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build();
                try {
                    var status = client.send(request, BodyHandlers.discarding()).statusCode();
                    exchange.sendResponseHeaders(status, -1);
                    return;
                } catch (IOException notThere) {
                    // the next one may be
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            exchange.sendResponseHeaders(502, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
