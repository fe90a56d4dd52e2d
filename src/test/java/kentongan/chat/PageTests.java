package kentongan.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PageTests {

    private static final int MOST = 13;

    @Test
    void thePagesTogetherAreTheList() {
        for (int length = 0; length <= MOST; length++) {
            for (int size = 1; size <= MOST + 1; size++) {
                var read = new ArrayList<Integer>();
                for (int number = 0; number < Page.of(list(length), 0, size).pages(); number++) {
                    read.addAll(Page.of(list(length), number, size).rows());
                }

                assertThat(read).isEqualTo(list(length));
            }
        }
    }

    @Test
    void everyPageButTheLastIsFullAndNoneButThatOfAnEmptyListIsEmpty() {
        for (int length = 1; length <= MOST; length++) {
            for (int size = 1; size <= MOST + 1; size++) {
                var last = Page.of(list(length), 0, size).pages() - 1;
                for (int number = 0; number < last; number++) {
                    assertThat(Page.of(list(length), number, size).rows()).hasSize(size);
                }

                assertThat(Page.of(list(length), last, size).rows()).hasSizeBetween(1, size);
            }
        }
    }

    @Test
    void anEmptyListHasOneEmptyPage() {
        assertThat(Page.of(List.of(), 3, 10)).isEqualTo(new Page<>(List.of(), 0, 1));
        assertThat(Page.exactly(List.of(), 0, 10)).isEqualTo(new Page<>(List.of(), 0, 1));
    }

    @Test
    void aPageThatIsNotThereGivesTheNearest() {
        var all = list(7);

        assertThat(Page.of(all, -1, 3)).isEqualTo(Page.of(all, 0, 3));
        assertThat(Page.of(all, Integer.MIN_VALUE, 3)).isEqualTo(Page.of(all, 0, 3));
        assertThat(Page.of(all, 3, 3)).isEqualTo(new Page<>(List.of(6), 2, 3));
        assertThat(Page.of(all, Integer.MAX_VALUE, 3)).isEqualTo(new Page<>(List.of(6), 2, 3));
    }

    @Test
    void whoWantsExactlyThatPageIsRefusedAnother() {
        for (int length = 0; length <= MOST; length++) {
            var all = list(length);
            var pages = Page.of(all, 0, 3).pages();
            for (int number = 0; number < pages; number++) {
                assertThat(Page.exactly(all, number, 3)).isEqualTo(Page.of(all, number, 3));
            }

            assertThatThrownBy(() -> Page.exactly(all, -1, 3)).isInstanceOf(StaleButton.class);
            assertThatThrownBy(() -> Page.exactly(all, pages, 3)).isInstanceOf(StaleButton.class);
        }
    }

    @Test
    void buttonsTurnToThePagesBesideAsFarAsThereAreAny() {
        assertThat(turns(0, 1)).isEmpty();
        assertThat(turns(0, 3)).containsExactly(key("2/3 ›", 1));
        assertThat(turns(1, 3)).containsExactly(key("‹ 1/3", 0), key("3/3 ›", 2));
        assertThat(turns(2, 3)).containsExactly(key("‹ 2/3", 1));
    }

    private static List<Key> turns(int number, int pages) {
        return Page.of(list(pages), number, 1).turns(PageTests::key);
    }

    private static Key key(String label, int to) {
        return Key.press(label, "page", to);
    }

    private static List<Integer> list(int length) {
        return IntStream.range(0, length).boxed().toList();
    }
}
