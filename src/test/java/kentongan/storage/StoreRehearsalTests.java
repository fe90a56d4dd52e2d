package kentongan.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.preinitialize.BackgroundPreinitializer;
import org.springframework.core.io.support.SpringFactoriesLoader;

class StoreRehearsalTests {

    @Test
    void goesThroughTheStoresMotionsToTheEnd() {
        assertThatNoException().isThrownBy(StoreRehearsal::rehearse);
    }

    @Test
    void isBegunByWhateverStartsTheProgram() {
        List<BackgroundPreinitializer> begun =
                SpringFactoriesLoader.forDefaultResourceLocation().load(BackgroundPreinitializer.class);

        assertThat(begun).hasAtLeastOneElementOfType(StoreRehearsal.class);
    }
}
