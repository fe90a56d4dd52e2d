package kentongan.storage;

import com.mongodb.client.MongoClient;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The embedded store of a program that does not run, for benchmarks to fill and to look into. */
public final class StoreOnDisk implements AutoCloseable {

    private final EmbeddedStore store;
    private final MongoClient client;
    private final MongoTemplate template;

    private StoreOnDisk(EmbeddedStore store, Class<?>... documents) {
        this.store = store;
        this.client = TestStore.client(store.uri(StoreEnvironment.DATABASE));
        this.template = TestStore.template(client, StoreEnvironment.DATABASE, documents);
    }

    /** Opens the store in a program's data folder, with the indexes that these document classes declare. */
    public static StoreOnDisk open(Path folder, Class<?>... documents) {
        TestStore.quiet();
        return new StoreOnDisk(EmbeddedStore.open(folder, Clock.systemUTC()), documents);
    }

    /** The template as the program has it. */
    public MongoTemplate template() {
        return template;
    }

    @Override
    public void close() {
        client.close();
        store.close();
    }
}
