package kentongan.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Order(6)
class DurabilityTests {

    private static final int WRITERS = 16;
    private static final int ROUNDS = 4;
    private static final int WRITES_BEFORE_THE_KILL = 600;

    @TempDir
    Path folder;

    private final Set<String> insertedAndAcknowledged = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> counterAcknowledged = new ConcurrentHashMap<>();

    @BeforeAll
    static void quiet() {
        TestStore.quiet();
    }

    @Test
    void noAcknowledgedWriteIsLostByAKill() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            writeUntilKilled(round);

            try (EmbeddedStore store = EmbeddedStore.open(folder, Clock.systemUTC());
                    MongoClient client = TestStore.client(store.uri("d"))) {
                assertNothingLost(letters(client));
            }
        }
    }

    private void writeUntilKilled(int round) throws Exception {
        StoreChild child = StoreChild.start(folder, "d");
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try (MongoClient client = TestStore.client(child.uri())) {
            MongoCollection<Document> letters = letters(client);
            letters.createIndex(new Document("key", 1), new IndexOptions().unique(true));
            int before = insertedAndAcknowledged.size();
            for (int writer = 0; writer < WRITERS; writer++) {
                String name = round + "-" + writer;
                writers.submit(() -> write(letters, name));
            }
            Awaitility.await()
                    .atMost(20, TimeUnit.SECONDS)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> insertedAndAcknowledged.size() - before > WRITES_BEFORE_THE_KILL);
            child.kill();
        } finally {
            child.kill();
            writers.shutdownNow();
            assertThat(writers.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    private void write(MongoCollection<Document> letters, String name) {
        try {
            letters.insertOne(new Document("_id", "counter-" + name).append("key", "counter-" + name));
            for (int i = 1; ; i++) {
                String id = name + "-" + i;
                letters.insertOne(
                        new Document("_id", id).append("key", "k" + id).append("text", "x".repeat(200)));
                insertedAndAcknowledged.add(id);
                letters.updateOne(Filters.eq("_id", "counter-" + name), Updates.set("n", i));
                counterAcknowledged.put("counter-" + name, i);
            }
        } catch (MongoException killed) {
            return;
        }
    }

    private void assertNothingLost(MongoCollection<Document> letters) {
        Map<String, Document> stored = new HashMap<>();
        letters.find().forEach(letter -> stored.put(letter.getString("_id"), letter));

        Set<String> lost = new HashSet<>(insertedAndAcknowledged);
        lost.removeAll(stored.keySet());
        assertThat(lost).isEmpty();
        counterAcknowledged.forEach(
                (id, n) -> assertThat(Objects.requireNonNull(stored.get(id)).getInteger("n"))
                        .isGreaterThanOrEqualTo(n));
        for (Document letter : stored.values()) {
            assertThat(letters.find(Filters.eq("key", letter.get("key"))).first())
                    .isEqualTo(letter);
        }
        assertThat(keysInTheIndexOnly(letters, stored)).isEmpty();
    }

    /** A key that the index has and no document does would be refused for ever. */
    private List<String> keysInTheIndexOnly(MongoCollection<Document> letters, Map<String, Document> stored) {
        List<String> torn = new ArrayList<>();
        for (String id : new HashSet<>(insertedAndAcknowledged)) {
            int last = id.lastIndexOf('-');
            String next = id.substring(0, last + 1) + (Integer.parseInt(id.substring(last + 1)) + 1);
            if (!stored.containsKey(next)) {
                try {
                    letters.insertOne(new Document("_id", "probe").append("key", "k" + next));
                    letters.deleteOne(Filters.eq("_id", "probe"));
                } catch (MongoException refused) {
                    torn.add(next);
                }
            }
        }
        return torn;
    }

    @Test
    void whatWasWrittenIsThereAfterARestart() {
        try (EmbeddedStore store = EmbeddedStore.open(folder, Clock.systemUTC());
                MongoClient client = TestStore.client(store.uri("d"))) {
            letters(client).createIndex(new Document("key", 1), new IndexOptions().unique(true));
            letters(client).insertOne(new Document("_id", 1).append("key", "a"));
        }

        try (EmbeddedStore store = EmbeddedStore.open(folder, Clock.systemUTC());
                MongoClient client = TestStore.client(store.uri("d"))) {
            assertThat(letters(client).find()).containsExactly(new Document("_id", 1).append("key", "a"));
            assertThatThrownBy(() -> letters(client).insertOne(new Document("_id", 2).append("key", "a")))
                    .isInstanceOf(MongoException.class);
        }
    }

    @Test
    void aFolderThatAnotherProcessHasOpenIsRefused() throws Exception {
        StoreChild child = StoreChild.start(folder, "d");
        try {
            assertThatThrownBy(() -> EmbeddedStore.open(folder, Clock.systemUTC()))
                    .isInstanceOf(StoreUnusable.class)
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining("in use");
        } finally {
            child.kill();
        }
        EmbeddedStore.open(folder, Clock.systemUTC()).close();
    }

    @Test
    void aFolderThatThisProcessHasOpenIsRefused() {
        try (EmbeddedStore store = EmbeddedStore.open(folder, Clock.systemUTC())) {
            assertThat(store.failure()).isNull();
            assertThatThrownBy(() -> EmbeddedStore.open(folder, Clock.systemUTC()))
                    .isInstanceOf(StoreUnusable.class);
        }
    }

    @Test
    void aFailedCommitFailsAllLaterWrites() throws Exception {
        StoreFolder claimed = StoreFolder.claim(folder);
        var store = new StoreFile(claimed, Clock.systemUTC()).open();
        try (GroupCommit commits = new GroupCommit(store, version -> {})) {
            var map = store.<String, String>openMap("m");
            assertThat(write(commits, () -> map.put("a", "1"))).isEqualTo("ok");
            // the disk goes away under the store
            store.closeImmediately();

            assertThat(write(commits, () -> {})).isEqualTo("refused");
            assertThat(write(commits, () -> {})).isEqualTo("refused");
            assertThat(commits.failure()).isNotNull();
        }
        claimed.close();
    }

    private static String write(GroupCommit commits, Runnable command) throws Exception {
        var answer = new CompletableFuture<String>();
        commits.write(
                () -> {
                    command.run();
                    return "ok";
                },
                () -> "refused",
                answer::complete);
        return answer.get(10, TimeUnit.SECONDS);
    }

    private static MongoCollection<Document> letters(MongoClient client) {
        return client.getDatabase("d").getCollection("letters");
    }
}
