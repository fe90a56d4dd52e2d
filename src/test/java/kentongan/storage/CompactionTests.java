package kentongan.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompactionTests {

    private static final String SECRET = "rahasia-yang-dihapus";

    @TempDir
    Path folder;

    @BeforeAll
    static void quiet() {
        TestStore.quiet();
    }

    @Test
    void aStartShrinksTheFileAndForgetsWhatWasErased() throws IOException {
        try (EmbeddedStore store = EmbeddedStore.open(folder, Clock.systemUTC());
                MongoClient client = TestStore.client(store.uri("d"))) {
            letters(client).insertOne(new Document("_id", "gone").append("text", SECRET));
            letters(client).insertOne(new Document("_id", "kept").append("text", SECRET + "?"));
            grow(letters(client), 300);
            letters(client).updateOne(Filters.eq("_id", "kept"), Updates.set("text", "(removed)"));
            letters(client).deleteOne(Filters.eq("_id", "gone"));
        }
        assertThat(content()).contains(SECRET);
        long before = Files.size(file());

        try (EmbeddedStore store = EmbeddedStore.open(folder, Clock.systemUTC());
                MongoClient client = TestStore.client(store.uri("d"))) {
            assertThat(content()).doesNotContain(SECRET).contains("(removed)");
            assertThat(Files.size(file())).isLessThan(before / 2);
            assertThat(letters(client).countDocuments()).isEqualTo(1);
        }
    }

    @Test
    void anIdleStoreGivesSpaceBackWhileOpen() throws Exception {
        try (EmbeddedStore store = EmbeddedStore.open(folder, Clock.systemUTC());
                MongoClient client = TestStore.client(store.uri("d"))) {
            Random random = new Random(1);
            for (int i = 0; i < 300; i++) {
                byte[] bytes = new byte[50_000];
                random.nextBytes(bytes);
                letters(client).insertOne(new Document("_id", i).append("bytes", bytes));
            }
            letters(client).deleteMany(Filters.gte("_id", 10));
            long before = Files.size(file());
            assertThat(before).isGreaterThan(10_000_000);

            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(Files.size(file())).isLessThan(8_400_000));
            assertThat(letters(client).countDocuments()).isEqualTo(10);
        }
    }

    @Test
    void anUnfinishedCompactionIsForgotten() throws IOException {
        try (EmbeddedStore store = EmbeddedStore.open(folder, Clock.systemUTC());
                MongoClient client = TestStore.client(store.uri("d"))) {
            letters(client).insertOne(new Document("_id", "kept"));
        }
        Files.writeString(folder.resolve("kentongan.mv.db.compacting"), "half");

        try (EmbeddedStore store = EmbeddedStore.open(folder, Clock.systemUTC());
                MongoClient client = TestStore.client(store.uri("d"))) {
            assertThat(letters(client).countDocuments()).isEqualTo(1);
        }
        assertThat(folder.resolve("kentongan.mv.db.compacting")).doesNotExist();
    }

    private static void grow(MongoCollection<Document> letters, int commits) {
        for (int i = 0; i < commits; i++) {
            letters.updateOne(Filters.eq("_id", "kept"), Updates.set("n", i));
        }
    }

    private String content() throws IOException {
        return new String(Files.readAllBytes(file()), StandardCharsets.ISO_8859_1);
    }

    private Path file() {
        return folder.resolve("kentongan.mv.db");
    }

    private static MongoCollection<Document> letters(MongoClient client) {
        return client.getDatabase("d").getCollection("letters");
    }
}
