package kentongan;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A store in memory behind the ordinary driver, which can be taken away and brought back with what was in it. */
public final class MemoryStore implements AutoCloseable {

    /** Keeps what is in it when the server before it goes away. */
    private final MemoryBackend backend = new MemoryBackend() {
        @Override
        public void close() {}
    };

    private final InetSocketAddress address;
    private final MongoClient client;
    private final MongoTemplate template;
    private MongoServer server = new MongoServer(backend);

    public MemoryStore() {
        address = server.bind();
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString("mongodb://127.0.0.1:" + address.getPort()))
                .applyToClusterSettings(it -> it.serverSelectionTimeout(300, TimeUnit.MILLISECONDS))
                .applyToServerSettings(it -> it.heartbeatFrequency(200, TimeUnit.MILLISECONDS)
                        .minHeartbeatFrequency(50, TimeUnit.MILLISECONDS))
                .build());
        template = new MongoTemplate(client, "office");
    }

    public MongoTemplate template() {
        return template;
    }

    /** Takes the store away. */
    public void away() {
        server.shutdownNow();
    }

    /** Brings it back. */
    public void back() {
        server = new MongoServer(backend);
        server.bind(address);
    }

    @Override
    public void close() {
        client.close();
        server.shutdownNow();
    }
}
