package kentongan.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeyboardTests {

    private static final int MOST = 9;

    @Test
    void rowsAreFullButForTheLastAndKeepTheOrderOfTheKeys() {
        for (int count = 0; count <= MOST; count++) {
            for (int aRow = 1; aRow <= MOST + 1; aRow++) {
                var keys = keys(count);
                var rows = Keyboard.NONE.andRows(keys, aRow).rows();

                assertThat(rows.stream().flatMap(List::stream)).containsExactlyElementsOf(keys);
                assertThat(rows).hasSize((int) Math.ceil((double) count / aRow));
                for (int i = 0; i < rows.size() - 1; i++) {
                    assertThat(rows.get(i)).hasSize(aRow);
                }
            }
        }
    }

    @Test
    void rowsStandBelowThoseThatWereThere() {
        var above = Key.press("above", "up");
        var keys = keys(3);

        assertThat(Keyboard.row(above).andRows(keys, 2).rows())
                .containsExactly(List.of(above), keys.subList(0, 2), keys.subList(2, 3));
        assertThat(Keyboard.row(above).andRows(List.of(), 2)).isEqualTo(Keyboard.row(above));
    }

    private static List<Key> keys(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Key.press(String.valueOf(i), "open", i))
                .toList();
    }
}
