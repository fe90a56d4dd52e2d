package kentongan.stories;

import java.nio.file.Path;
import java.time.Duration;
import kentongan.storage.TestStore;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** An office in which everything goes wrong; a longer one is in the benchmarks. */
@Order(1)
@Isolated("a process that stalls for longer than its lease is a fault that nobody ordered")
class ChaosStoryTests {

    private static final long SEED = Long.getLong("chaos.seed", 1945);

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path data;

    @Test
    void whateverGoesWrongNothingIsLost() throws Exception {
        Chaos.live(
                SEED,
                Duration.ofSeconds(18),
                data,
                STORE.uri(),
                STORE.template().getDb());
    }
}
