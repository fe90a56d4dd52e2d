package kentongan.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Updates;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as they were before documents were kept as BSON: written by the server's own backend. */
class EarlierFilesTests {

    private static final int LETTERS = 300;

    @TempDir
    Path folder;

    @BeforeAll
    static void quiet() {
        TestStore.quiet();
    }

    @BeforeEach
    void writeAsBefore() {
        MongoServer server = new MongoServer(new H2Backend(MVStore.open(file().toString())));
        try (MongoClient client =
                TestStore.client("mongodb://127.0.0.1:" + server.bind().getPort())) {
            letters(client).createIndex(new Document("key", 1), new IndexOptions().unique(true));
            List<Document> all = new ArrayList<>();
            for (int i = 0; i < LETTERS; i++) {
                all.add(letter(i));
            }
            letters(client).insertMany(all);
            // ids that are no strings
            for (Object id : List.of(1, 2L, 2.5, new ObjectId("0123456789abcdef01234567"))) {
                numbers(client).insertOne(new Document("_id", id).append("name", "n" + id));
            }
        } finally {
            server.shutdown();
        }
    }

    private static Document letter(int number) {
        return new Document("_id", "l" + number)
                .append("key", "k" + number)
                .append("text", "Bapak é 🥁 " + number)
                .append("at", Date.from(Instant.ofEpochMilli(1_700_000_000_123L + number)))
                .append("many", 1L << 40)
                .append("share", 0.5)
                .append("exact", Decimal128.parse("1.25"))
                .append("nothing", null)
                .append("read", true)
                .append("tasks", List.of(new Document("what", "sweep").append("done", false), "plain", 7));
    }

    @Test
    void everythingIsThereAsItWas() {
        open(client -> {
            assertThat(letters(client).find().into(new ArrayList<>()))
                    .hasSize(LETTERS)
                    .allSatisfy(it -> assertThat(it).isEqualTo(letter(number(it))));
            assertThat(letters(client).find(Filters.eq("key", "k7")).first()).isEqualTo(letter(7));
            assertThat(letters(client).find(Filters.in("_id", "l1", "l9", "none")))
                    .containsExactly(letter(1), letter(9));
            assertThat(numbers(client).find(Filters.eq("_id", 1.0)).first()).containsEntry("name", "n1");
            assertThat(numbers(client).find(Filters.in("_id", 1, 2.0))).hasSize(2);
        });
    }

    @Test
    void idsAndKeysStayUnique() {
        open(client -> {
            for (Document again :
                    List.of(letter(7).append("key", "other"), letter(7).append("_id", "other"))) {
                assertThatThrownBy(() -> letters(client).insertOne(again)).hasMessageContaining("E11000");
            }
            for (Object again : List.of(1L, 2, 2.5)) {
                assertThatThrownBy(() -> numbers(client).insertOne(new Document("_id", again)))
                        .hasMessageContaining("E11000");
            }
            letters(client).deleteOne(Filters.eq("_id", "l7"));
            letters(client).insertOne(letter(7));
            numbers(client).deleteOne(Filters.eq("_id", 2));
            numbers(client).insertOne(new Document("_id", 2));
        });
        open(client -> {
            assertThat(letters(client).countDocuments()).isEqualTo(LETTERS);
            assertThat(numbers(client).countDocuments()).isEqualTo(4);
        });
    }

    @Test
    void whatChangesAndItsNeighboursAreWrittenAsBsonAndReadAgain() throws IOException {
        open(client -> {
            letters(client).updateMany(new Document(), Updates.set("text", "baru"));
            numbers(client).updateMany(new Document(), Updates.set("text", "baru"));
        });
        open(client -> {
            assertThat(letters(client).find().into(new ArrayList<>()))
                    .hasSize(LETTERS)
                    .allSatisfy(
                            it -> assertThat(it).isEqualTo(letter(number(it)).append("text", "baru")));
            assertThat(letters(client).find(Filters.eq("key", "k7"))).hasSize(1);
        });
        // of what was serialized only the server's own lists of collections and indexes are left
        assertThat(content().split("LinkedHashMap")).hasSizeLessThan(LETTERS / 10);
    }

    @FunctionalInterface
    private interface Look {
        void at(MongoClient client);
    }

    private void open(Look look) {
        try (EmbeddedStore store = EmbeddedStore.open(folder, Clock.systemUTC());
                MongoClient client = TestStore.client(store.uri("d"))) {
            look.at(client);
        }
    }

    private static int number(Document letter) {
        return Integer.parseInt(letter.getString("_id").substring(1));
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

    private static MongoCollection<Document> numbers(MongoClient client) {
        return client.getDatabase("d").getCollection("numbers");
    }
}
