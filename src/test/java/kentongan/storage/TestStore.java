package kentongan.storage;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.convert.DefaultDbRefResolver;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.StringUtils;

/**
 * A real store for tests: {@code @RegisterExtension static final TestStore STORE = new TestStore(Member.class)}. Each test class gets a
 * database of its own on one server for the whole run: the one that {@code TEST_MONGODB_URI} names, else the embedded store.
 */
public final class TestStore implements BeforeAllCallback, AfterAllCallback {

    private final Class<?>[] documents;
    private @Nullable MongoTemplate template;
    private @Nullable String uri;

    /** Creates the indexes that these document classes declare. */
    public TestStore(Class<?>... documents) {
        this.documents = documents;
    }

    /** The template as the program has it: no class names, safe map keys, write concern majority. */
    public MongoTemplate template() {
        return Objects.requireNonNull(template, "register me as a static extension");
    }

    /** Names this class's database; give it to a started program as {@code kentongan.mongodb-uri}. */
    public String uri() {
        return Objects.requireNonNull(uri, "register me as a static extension");
    }

    /** Removes every document and index-free collection, for tests that want to begin empty. */
    public void clear() {
        for (String collection : template().getCollectionNames()) {
            template().remove(new Query(), collection);
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Server server = server(context);
        // of one length, since the embedded store drops each database whose name begins alike
        String database = "t" + UUID.randomUUID().toString().replace("-", "");
        uri = server.uri(database);
        template = template(server.client, database, documents);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        template().getDb().drop();
    }

    private static Server server(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(TestStore.class))
                .computeIfAbsent(Server.class, key -> new Server(), Server.class);
    }

    static MongoClient client(String uri) {
        ConnectionString address = new ConnectionString(uri);
        MongoClientSettings.Builder settings = MongoClientSettings.builder().applyConnectionString(address);
        StoreConfiguration.tune(settings, address);
        return MongoClients.create(settings.build());
    }

    static MongoTemplate template(MongoClient client, String database, Class<?>... documents) {
        SimpleMongoClientDatabaseFactory factory = new SimpleMongoClientDatabaseFactory(client, database);
        MongoCustomConversions conversions = MongoCustomConversions.create(adapter -> {});
        MongoMappingContext mapping = new MongoMappingContext();
        mapping.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
        mapping.afterPropertiesSet();
        MappingMongoConverter converter = new KeyEscapingConverter(new DefaultDbRefResolver(factory), mapping);
        converter.setCustomConversions(conversions);
        converter.afterPropertiesSet();
        for (Class<?> document : documents) {
            mapping.getPersistentEntity(document);
        }
        MongoTemplate template = new MongoTemplate(factory, converter);
        StoreIndexes indexes = new StoreIndexes(template, mapping);
        indexes.start();
        indexes.stop();
        if (!indexes.refused().isEmpty() || indexes.missing() > 0) {
            throw new IllegalStateException("indexes not created: " + indexes.refused());
        }
        return template;
    }

    static void quiet() {
        LoggingSystem logging = LoggingSystem.get(TestStore.class.getClassLoader());
        for (String name : new String[] {"org.mongodb", "org.springframework", "io.netty"}) {
            logging.setLogLevel(name, LogLevel.WARN);
        }
        logging.setLogLevel("kentongan.storage", LogLevel.INFO);
        logging.setLogLevel("de.bwaldvogel.mongo", LogLevel.ERROR);
    }

    private static final class Server implements AutoCloseable {

        private final MongoClient client;
        private final String address;
        private @Nullable EmbeddedStore embedded;
        private @Nullable Path folder;

        Server() {
            quiet();
            String named = System.getenv("TEST_MONGODB_URI");
            address = StringUtils.hasText(named) ? named : startEmbedded();
            client = client(address);
        }

        private String startEmbedded() {
            try {
                folder = Files.createTempDirectory("kentongan-store");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            EmbeddedStore started = EmbeddedStore.open(folder, Clock.systemUTC());
            embedded = started;
            return started.uri("");
        }

        String uri(String database) {
            int query = address.indexOf('?');
            String options = query < 0 ? "" : address.substring(query);
            String hosts = query < 0 ? address : address.substring(0, query);
            int slash = hosts.indexOf('/', "mongodb+srv://".length());
            return (slash < 0 ? hosts : hosts.substring(0, slash)) + "/" + database + options;
        }

        @Override
        public void close() throws IOException {
            client.close();
            if (embedded != null) {
                embedded.close();
                FileSystemUtils.deleteRecursively(folder);
            }
        }
    }
}
