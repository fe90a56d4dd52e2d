package kentongan.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeyTests {

    @Test
    void argumentsComeBackAsTheyWentIn() {
        var key = Key.press("Mengerti", "re", "a1", 7);

        assertThat(Key.parts(String.valueOf(key.data()))).isEqualTo(List.of("re", "a1", "7"));
    }

    @Test
    void moreThanTelegramCarriesIsRefusedAtOnce() {
        assertThatThrownBy(() -> Key.press("x", "re", "a".repeat(62))).isInstanceOf(IllegalArgumentException.class);
        assertThat(Key.press("x", "re", "a".repeat(61)).data()).hasSize(64);
    }

    @Test
    void garbageHasNoArguments() {
        var press = new Press("x", Key.parts("\u0000|||").subList(1, 4), null);

        assertThatThrownBy(() -> press.number(0)).isInstanceOf(StaleButton.class);
        assertThatThrownBy(() -> press.argument(3)).isInstanceOf(StaleButton.class);
    }
}
