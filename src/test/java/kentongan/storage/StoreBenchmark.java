package kentongan.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prints what a durable write costs: {@code mvn test -Dtest=StoreBenchmark -DexcludedGroups= -Dgroups=benchmark}. */
@Tag("benchmark")
class StoreBenchmark {

    private static final int WARM_UP = 1500;
    private static final int OPERATIONS = 6000;

    @TempDir
    Path folder;

    @Test
    void insertsAndUpdates() throws Exception {
        TestStore.quiet();
        try (EmbeddedStore store = EmbeddedStore.open(folder, Clock.systemUTC());
                MongoClient client = TestStore.client(store.uri("d"))) {
            MongoCollection<Document> letters = client.getDatabase("d").getCollection("letters");
            int next = measure("warm-up", 16, WARM_UP, 0, i -> insert(letters, i));
            for (int threads : new int[] {1, 16, 32}) {
                next = measure("insert", threads, OPERATIONS, next, i -> insert(letters, i));
                measure("update", threads, OPERATIONS, 0, i -> update(letters, i));
                measure(
                        "find",
                        threads,
                        OPERATIONS,
                        0,
                        i -> letters.find(Filters.eq("_id", i)).first());
            }
            System.out.printf("file %,d bytes%n", Files.size(folder.resolve("kentongan.mv.db")));
            assertThat(letters.countDocuments()).isEqualTo(next);
        }
        long start = System.nanoTime();
        try (EmbeddedStore store = EmbeddedStore.open(folder, Clock.systemUTC());
                MongoClient client = TestStore.client(store.uri("d"))) {
            System.out.printf(
                    "start %d ms, file %,d bytes%n",
                    (System.nanoTime() - start) / 1_000_000, Files.size(folder.resolve("kentongan.mv.db")));
            assertThat(client.getDatabase("d").getCollection("letters").countDocuments())
                    .isEqualTo(WARM_UP / 16 * 16 + 3L * OPERATIONS - OPERATIONS % 16 - OPERATIONS % 32);
        }
    }

    private static void insert(MongoCollection<Document> letters, int i) {
        letters.insertOne(new Document("_id", i).append("text", "x".repeat(300)).append("n", 0));
    }

    private static void update(MongoCollection<Document> letters, int i) {
        letters.updateOne(Filters.eq("_id", i), Updates.inc("n", 1));
    }

    /** Runs the operations for consecutive numbers and returns the number after the last. */
    private static int measure(String what, int threads, int operations, int first, IntConsumer operation)
            throws Exception {
        int each = operations / threads;
        List<Callable<long[]>> tasks = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            int from = first + thread * each;
            tasks.add(() -> {
                long[] nanos = new long[each];
                for (int i = 0; i < each; i++) {
                    long start = System.nanoTime();
                    operation.accept(from + i);
                    nanos[i] = System.nanoTime() - start;
                }
                return nanos;
            });
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        long start = System.nanoTime();
        List<Long> all = new ArrayList<>();
        for (Future<long[]> result : pool.invokeAll(tasks)) {
            Arrays.stream(result.get()).forEach(all::add);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        pool.shutdown();
        all.sort(null);
        System.out.printf(
                "%-8s %2d threads: %,7.0f op/s, p50 %.2f ms, p99 %.2f ms%n",
                what,
                threads,
                all.size() / seconds,
                all.get(all.size() / 2) / 1e6,
                all.get(all.size() * 99 / 100) / 1e6);
        return first + each * threads;
    }
}
