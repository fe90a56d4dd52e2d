package kentongan.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.health.MongoHealthIndicator;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Indexed;

/** Goes alone: it looks at all that is printed, and at all threads. */
@Isolated
@ExtendWith(OutputCaptureExtension.class)
class StoreConfigurationTests {

    @org.springframework.data.mongodb.core.mapping.Document("badges")
    record Badge(
            @Id String id,
            @Indexed(unique = true, sparse = true) String number) {}

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({MongoAutoConfiguration.class, DataMongoAutoConfiguration.class})
    @EntityScan(basePackageClasses = StoreConfigurationTests.class)
    @Import(StoreConfiguration.class)
    static class Program {

        @Bean
        MongoHealthIndicator mongoHealthIndicator(MongoClient client) {
            return new MongoHealthIndicator(client);
        }
    }

    @TempDir
    Path folder;

    @Test
    void withoutAUriTheEmbeddedStoreServesAndIsUp() {
        try (ConfigurableApplicationContext program = start("--kentongan.mongodb-uri=")) {
            MongoTemplate template = program.getBean(MongoTemplate.class);
            template.insert(new Badge("a", "1"));

            assertThat(program.getEnvironment().getProperty("kentongan.store.shared", Boolean.class))
                    .isFalse();
            assertThat(template.getDb().getName()).isEqualTo("kentongan");
            assertThat(health(program, "mongoHealthIndicator")).isEqualTo(Status.UP);
            assertThat(health(program, "storeHealthIndicator")).isEqualTo(Status.UP);
            assertThat(catchThrowable(() -> template.insert(new Badge("b", "1"))))
                    .isInstanceOf(DuplicateKeyException.class);
        }
    }

    @Test
    void closingLetsTheNextOneOpenTheFolder() {
        for (int i = 0; i < 2; i++) {
            try (ConfigurableApplicationContext program = start()) {
                program.getBean(MongoTemplate.class).save(new Badge("a", "1"));
            }
        }
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().startsWith("store-") && !thread.isDaemon())
                .isEmpty();
    }

    @Test
    void aFolderInUseIsToldInASentenceWithoutAStackTrace(CapturedOutput output) {
        try (EmbeddedStore other = EmbeddedStore.open(folder, Clock.systemUTC())) {
            assertThat(other.failure()).isNull();
            assertThat(catchThrowable(this::start)).isNotNull();
        }

        assertThat(output)
                .contains("The data folder " + folder + " is in use by another running Kentongan.")
                .contains("KENTONGAN_DATA")
                .doesNotContain("\tat kentongan");
    }

    @Test
    void startsWhileMongoDbIsAwaySaysSoAndRecovers() throws IOException {
        int port = freePort();
        String uri = "mongodb://127.0.0.1:" + port + "/office?serverSelectionTimeoutMS=300";
        try (ConfigurableApplicationContext program = start("--kentongan.mongodb-uri=" + uri)) {
            assertThat(program.getEnvironment().getProperty("kentongan.store.shared", Boolean.class))
                    .isTrue();
            assertThat(health(program, "mongoHealthIndicator")).isEqualTo(Status.DOWN);
            assertThat(health(program, "storeHealthIndicator")).isEqualTo(Status.DOWN);

            try (EmbeddedStore back = EmbeddedStore.open(folder, Clock.systemUTC(), port)) {
                assertThat(back.failure()).isNull();
                Awaitility.await()
                        .atMost(Duration.ofSeconds(30))
                        .until(() -> health(program, "storeHealthIndicator").equals(Status.UP));
                MongoTemplate template = program.getBean(MongoTemplate.class);
                template.insert(new Badge("a", "1"));
                assertThat(template.getDb().getName()).isEqualTo("office");
                assertThat(catchThrowable(() -> template.insert(new Badge("b", "1"))))
                        .isInstanceOf(DuplicateKeyException.class);
            }
        }
    }

    @Test
    void anIndexThatDocumentsBreakIsAnErrorAndDown(CapturedOutput output) {
        try (EmbeddedStore before = EmbeddedStore.open(folder, Clock.systemUTC());
                MongoClient client = TestStore.client(before.uri("kentongan"))) {
            client.getDatabase("kentongan")
                    .getCollection("badges")
                    .insertMany(List.of(
                            new Document("_id", "a").append("number", "77001"),
                            new Document("_id", "b").append("number", "77001")));
        }
        for (int i = 0; i < 2; i++) {
            try (ConfigurableApplicationContext program = start()) {
                assertThat(health(program, "storeHealthIndicator")).isEqualTo(Status.DOWN);
                assertThat(health(program, "mongoHealthIndicator")).isEqualTo(Status.UP);
            }
        }
        assertThat(output).contains("ERROR").contains("badges").doesNotContain("77001");
    }

    private ConfigurableApplicationContext start(String... arguments) {
        String[] all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = "--kentongan.data=" + folder;
        return new SpringApplicationBuilder(Program.class)
                .web(WebApplicationType.NONE)
                .run(all);
    }

    private static Status health(ConfigurableApplicationContext program, String name) {
        return Objects.requireNonNull(
                        program.getBean(name, HealthIndicator.class).health())
                .getStatus();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
