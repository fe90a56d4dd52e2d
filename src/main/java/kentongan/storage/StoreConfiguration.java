package kentongan.storage;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.DefaultDbRefResolver;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/** Gives all other code a {@code MongoTemplate}, whichever store is behind it. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    private static final int SELECTION_SECONDS = 4;

    @Bean
    @ConditionalOnProperty(name = StoreEnvironment.SHARED, havingValue = "false")
    EmbeddedStore embeddedStore(@Value("${kentongan.data:./data}") Path folder, ObjectProvider<Clock> clock) {
        StoreRehearsal.awaitEnd();
        return EmbeddedStore.open(folder, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    MongoConnectionDetails mongoConnectionDetails(
            ObjectProvider<EmbeddedStore> embedded, @Value("${kentongan.mongodb-uri:}") String uri) {
        EmbeddedStore store = embedded.getIfAvailable();
        ConnectionString address =
                new ConnectionString(store == null ? uri.strip() : store.uri(StoreEnvironment.DATABASE));
        return () -> address;
    }

    /** After Boot's own, which applies the URI: what the URI says stays. */
    @Bean
    @Order(100)
    MongoClientSettingsBuilderCustomizer storeSettings(MongoConnectionDetails details) {
        return settings -> tune(settings, details.getConnectionString());
    }

    static void tune(MongoClientSettings.Builder settings, ConnectionString uri) {
        settings.writeConcern(WriteConcern.MAJORITY);
        if (uri.getServerSelectionTimeout() == null) {
            settings.applyToClusterSettings(
                    cluster -> cluster.serverSelectionTimeout(SELECTION_SECONDS, TimeUnit.SECONDS));
        }
        if (uri.getConnectTimeout() == null) {
            settings.applyToSocketSettings(socket -> socket.connectTimeout(SELECTION_SECONDS, TimeUnit.SECONDS));
        }
    }

    @Bean
    MappingMongoConverter mappingMongoConverter(
            MongoDatabaseFactory factory, MongoMappingContext context, MongoCustomConversions conversions) {
        MappingMongoConverter converter = new KeyEscapingConverter(new DefaultDbRefResolver(factory), context);
        converter.setCustomConversions(conversions);
        converter.setCodecRegistryProvider(factory);
        return converter;
    }

    @Bean
    StoreIndexes storeIndexes(MongoTemplate template, MongoMappingContext context) {
        return new StoreIndexes(template, context);
    }

    @Bean
    StoreHealth storeHealthIndicator(StoreIndexes indexes, ObjectProvider<EmbeddedStore> embedded) {
        EmbeddedStore store = embedded.getIfAvailable();
        return new StoreHealth(indexes, () -> store == null ? null : store.failure());
    }
}
