package kentongan.telegram;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.springframework.stereotype.Component;

/**
 * The HTTP clients. Interactive and broadcast traffic have their own threads and connections, so that the answer to a tap
 * never waits behind announcements; polling has one whose patience is longer than a long poll.
 */
@Component
class BotClients {

    private static final Duration CALL = Duration.ofSeconds(30);
    private static final Duration LONG_POLL = Duration.ofSeconds(60);
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int AT_ONCE = 256;

    /** Telegram closes idle connections after about a minute; one that is closed under a request makes it unknown. */
    private static final int IDLE_SECONDS = 30;

    private final ExecutorService interactiveThreads = daemons("telegram-interactive");
    private final ExecutorService broadcastThreads = daemons("telegram-broadcast");
    private final OkHttpClient interactive = client(interactiveThreads, CALL);
    private final OkHttpClient broadcast = client(new SameThread(), CALL);
    private final OkHttpClient polling = interactive
            .newBuilder()
            .callTimeout(LONG_POLL)
            .readTimeout(LONG_POLL)
            .build();

    OkHttpClient interactive() {
        return interactive;
    }

    OkHttpClient broadcast() {
        return broadcast;
    }

    /** The threads for calls that nobody waits for. */
    Executor broadcastThreads() {
        return broadcastThreads;
    }

    OkHttpClient polling() {
        return polling;
    }

    @PreDestroy
    void close() {
        for (var client : List.of(interactive, broadcast)) {
            client.dispatcher().cancelAll();
            client.connectionPool().evictAll();
        }
        interactiveThreads.shutdown();
        broadcastThreads.shutdown();
    }

    static OkHttpClient client(ExecutorService threads, Duration call) {
        var dispatcher = new Dispatcher(threads);
        dispatcher.setMaxRequests(AT_ONCE);
        dispatcher.setMaxRequestsPerHost(AT_ONCE);
        return TrustedCertificates.client()
                .newBuilder()
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(AT_ONCE, IDLE_SECONDS, TimeUnit.SECONDS))
                // one request a connection, so that what was written and what was not can be told apart
                .protocols(List.of(Protocol.HTTP_1_1))
                // OkHttp's own retry sends twice when a pooled connection drops after the request went out
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(CONNECT)
                .readTimeout(call)
                .writeTimeout(call)
                .callTimeout(call)
                .addInterceptor(new Wire())
                .addNetworkInterceptor(Wire::noteWriting)
                .build();
    }

    static ExecutorService daemons(String name) {
        return Executors.newCachedThreadPool(work -> {
            var thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }
}
