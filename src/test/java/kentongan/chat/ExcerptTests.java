package kentongan.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTests {

    @Test
    void aShortTextStaysOnOneLine() {
        assertThat(Excerpt.of("  Apel\n\n pagi ", 20)).isEqualTo("Apel pagi");
    }

    @Test
    void aLongTextEndsInAnEllipsisWithinTheLimit() {
        assertThat(Excerpt.of("Rapat koordinasi", 8)).isEqualTo("Rapat k…");
    }

    @Test
    void anEmojiIsNeverCutInTwo() {
        for (int most = 2; most < 12; most++) {
            var excerpt = Excerpt.of("🥁🥁🥁🥁🥁🥁🥁", most);

            assertThat(excerpt.length()).isLessThanOrEqualTo(most);
            assertThat(excerpt.replace("…", "").replace("🥁", "")).isEmpty();
        }
    }
}
