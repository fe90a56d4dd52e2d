package kentongan.stories;

import java.nio.file.Path;
import java.time.Duration;
import kentongan.storage.TestStore;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** An office in which everything goes wrong; a longer one is in the benchmarks. */
@Order(1)
class ChaosStoryTests {

    private static final long SEED = Long.getLong("chaos.seed", 1945);

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    @TempDir
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
