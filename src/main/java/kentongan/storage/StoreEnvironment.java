package kentongan.storage;

import com.mongodb.ConnectionString;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/** Decides between MongoDB and the embedded store before any bean is made, so that all may read {@code kentongan.store.shared}. */
final class StoreEnvironment implements EnvironmentPostProcessor, Ordered {

    static final String SHARED = "kentongan.store.shared";
    static final String URI = "kentongan.mongodb-uri";
    static final String DATABASE = "kentongan";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String uri = environment.getProperty(URI, "").strip();
        boolean shared = StringUtils.hasText(uri);
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "kentongan store",
                        Map.of(
                                SHARED,
                                String.valueOf(shared),
                                "spring.mongodb.database",
                                shared ? database(uri) : DATABASE,
                                // a refused index must not keep the program from starting: StoreIndexes creates them
                                "spring.data.mongodb.auto-index-creation",
                                "false")));
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "kentongan store logging",
                        // the embedded server logs whole documents, people's words included, with each error
                        Map.of(
                                "logging.level.de.bwaldvogel.mongo",
                                "ERROR",
                                "logging.level.de.bwaldvogel.mongo.wire",
                                "OFF",
                                "logging.level.de.bwaldvogel.mongo.backend.AbstractMongoDatabase",
                                "OFF")));
    }

    private static String database(String uri) {
        try {
            String named = new ConnectionString(uri).getDatabase();
            return named == null ? DATABASE : named;
        } catch (IllegalArgumentException e) {
            // not quoted: it may hold a password
            throw new StoreUnusable(
                    "MONGODB_URI is no MongoDB address.",
                    "Write it as mongodb://user:password@host:27017/kentongan, or leave it out for the embedded store.",
                    e);
        }
    }

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 1;
    }
}
