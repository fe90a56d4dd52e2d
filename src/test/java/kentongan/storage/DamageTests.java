package kentongan.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ResourceLock(Resources.SYSTEM_OUT)
@ExtendWith(OutputCaptureExtension.class)
class DamageTests {

    private static final int OLD = 400;
    private static final int NEW = 30;

    @TempDir
    Path source;

    @TempDir
    Path folder;

    @BeforeAll
    static void quiet() {
        TestStore.quiet();
    }

    /** 400 documents of an earlier run, 30 commits of this one, and the files as a crash would leave them. */
    @BeforeEach
    void crash() throws IOException {
        try (EmbeddedStore store = EmbeddedStore.open(source, Clock.systemUTC());
                MongoClient client = TestStore.client(store.uri("d"))) {
            letters(client).createIndex(new Document("key", 1), new IndexOptions().unique(true));
            letters(client)
                    .insertMany(Stream.iterate(0, i -> i + 1)
                            .limit(OLD)
                            .map(DamageTests::letter)
                            .toList());
        }
        try (EmbeddedStore store = EmbeddedStore.open(source, Clock.systemUTC());
                MongoClient client = TestStore.client(store.uri("d"))) {
            for (int i = OLD; i < OLD + NEW; i++) {
                letters(client).insertOne(letter(i));
            }
            for (String name : List.of("kentongan.mv.db", "kentongan.lock")) {
                Files.copy(source.resolve(name), folder.resolve(name));
            }
        }
    }

    @Test
    void aCrashAloneLosesNothingAndIsNotCalledDamage(CapturedOutput output) throws IOException {
        assertThat(lettersAfterOpening()).isEqualTo(OLD + NEW);
        assertThat(output).doesNotContain("damaged");
        assertThat(kept()).isEmpty();
    }

    @Test
    void aTruncatedTailCostsTheLastCommitsOnlyAndIsSaid(CapturedOutput output) throws IOException {
        try (RandomAccessFile file = file()) {
            file.setLength(file.length() - 5000);
        }

        assertThat(lettersAfterOpening()).isBetween(OLD + NEW - 6, OLD + NEW - 1);
        assertThat(output).contains("damaged").contains("last good state");
        assertThat(kept()).hasSize(1);
    }

    @Test
    void garbageOverTheNewestPagesCostsTheLastCommitsOnly(CapturedOutput output) throws IOException {
        garbage(newestChunk() + 200, 3000);

        assertThat(lettersAfterOpening()).isEqualTo(OLD + NEW - 1);
        assertThat(output).contains("damaged").contains("last good state, 1 commits back");
        assertThat(kept()).hasSize(1);
    }

    @Test
    void oneTornHeaderCostsNothing() throws IOException {
        garbage(0, 4096);

        assertThat(lettersAfterOpening()).isEqualTo(OLD + NEW);
    }

    @Test
    void twoTornHeadersCostNothingAndAreSaid(CapturedOutput output) throws IOException {
        garbage(0, 8192);

        assertThat(lettersAfterOpening()).isEqualTo(OLD + NEW);
        assertThat(output).contains("damaged").contains("0 commits back");
        assertThat(kept()).hasSize(1);
    }

    @Test
    void garbageAmongOldDocumentsCostsTheseOnly(CapturedOutput output) throws IOException {
        byte[] all = Files.readAllBytes(folder.resolve("kentongan.mv.db"));
        int old = new String(all, StandardCharsets.ISO_8859_1).indexOf("words of 120.");
        garbage(old - 300, 600);

        assertThat(lettersAfterOpening()).isBetween(OLD + NEW - 100, OLD + NEW - 1);
        assertThat(output).contains("entries are lost");
        assertThat(kept()).hasSize(1);
    }

    @Test
    void theUniqueIndexHoldsAfterARecovery() throws IOException {
        garbage(newestChunk() + 200, 3000);

        try (EmbeddedStore store = EmbeddedStore.open(folder, Clock.systemUTC());
                MongoClient client = TestStore.client(store.uri("d"))) {
            assertThat(letters(client).find(new Document("key", "k7")).first()).isEqualTo(letter(7));
            assertThatThrownBy(() -> letters(client).insertOne(letter(7).append("_id", "other")))
                    .hasMessageContaining("E11000");
        }
    }

    @Test
    void anEmptyFileIsRefusedAndLeftAlone() throws IOException {
        try (RandomAccessFile file = file()) {
            file.setLength(0);
        }

        assertRefused();
        assertThat(folder.resolve("kentongan.mv.db")).isEmptyFile();
    }

    @Test
    void aFileOfGarbageIsRefusedAndLeftAlone() throws IOException {
        garbage(0, (int) Files.size(folder.resolve("kentongan.mv.db")));
        byte[] before = Files.readAllBytes(folder.resolve("kentongan.mv.db"));

        assertRefused();
        assertThat(folder.resolve("kentongan.mv.db")).hasBinaryContent(before);
    }

    private void assertRefused() throws IOException {
        assertThatThrownBy(() -> EmbeddedStore.open(folder, Clock.systemUTC()))
                .isInstanceOf(StoreUnusable.class)
                .hasMessageContaining(folder.toString());
        assertThat(kept()).isEmpty();
    }

    private int lettersAfterOpening() {
        try (EmbeddedStore store = EmbeddedStore.open(folder, Clock.systemUTC());
                MongoClient client = TestStore.client(store.uri("d"))) {
            List<Document> found = letters(client).find().into(new ArrayList<>());
            assertThat(found)
                    .allSatisfy(document ->
                            assertThat(document).isEqualTo(letter(Integer.parseInt(document.getString("_id")))));
            return found.size();
        }
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().contains("damaged-")).toList();
        }
    }

    private long newestChunk() throws IOException {
        byte[] all = Files.readAllBytes(folder.resolve("kentongan.mv.db"));
        long newest = -1;
        long version = -1;
        for (int position = 8192; position < all.length; position += 4096) {
            String start = new String(all, position, 200, StandardCharsets.ISO_8859_1);
            if (start.startsWith("chunk:")) {
                String text = start.replaceAll("(?s).*?,version:([0-9a-f]+).*", "$1");
                if (Long.parseLong(text, 16) > version) {
                    version = Long.parseLong(text, 16);
                    newest = position;
                }
            }
        }
        return newest;
    }

    private void garbage(long from, int length) throws IOException {
        byte[] bytes = new byte[length];
        new Random(42).nextBytes(bytes);
        try (RandomAccessFile file = file()) {
            file.seek(from);
            file.write(bytes);
        }
    }

    private RandomAccessFile file() throws IOException {
        return new RandomAccessFile(folder.resolve("kentongan.mv.db").toFile(), "rw");
    }

    private static Document letter(int i) {
        return new Document("_id", String.valueOf(i))
                .append("key", "k" + i)
                .append("text", "words of " + i + ". " + "x".repeat(200));
    }

    private static MongoCollection<Document> letters(MongoClient client) {
        return client.getDatabase("d").getCollection("letters");
    }
}
