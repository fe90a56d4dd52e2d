package kentongan.batching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SlicesTests {

    @Test
    void allIsThereInOrderAndOnlyTheLastSliceIsShort() {
        for (int size = 0; size <= 12; size++) {
            var all = IntStream.range(0, size).boxed().toList();
            for (int most = 1; most <= 13; most++) {
                var slices = Slices.of(all, most);

                assertThat(slices.stream().flatMap(List::stream)).isEqualTo(all);
                assertThat(slices.stream().map(List::size).limit(size / most))
                        .isEqualTo(Collections.nCopies(size / most, most));
                assertThat(slices).noneMatch(List::isEmpty);
            }
        }
    }
}
