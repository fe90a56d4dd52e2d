package kentongan.office;

import static org.assertj.core.api.Assertions.assertThat;

import kentongan.office.Line.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineTests {

    @ParameterizedTest
    @ValueSource(strings = {"A", "  Siti Aminah  ", "<b>Budi</b>", "🥁 Yohanis", "Ny. O'Brien & Co", "👨‍👩‍👧‍👦"})
    void takesWhatCanBeSeen(String words) {
        assertThat(Line.problem(words, Line.NAME)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\t", "\u200B\u200B", "\u3164", "\u202E", "\uFEFF"})
    void refusesWhatNobodySees(String words) {
        assertThat(Line.problem(words, Line.NAME)).contains(Problem.BLANK);
    }

    @Test
    void countsCharactersNotUnits() {
        assertThat(Line.problem("🥁".repeat(64), Line.NAME)).isEmpty();
        assertThat(Line.problem("a".repeat(65), Line.NAME)).contains(Problem.TOO_LONG);
        assertThat(Line.cut("🥁".repeat(70), Line.NAME)).isEqualTo("🥁".repeat(64));
    }

    @Test
    void wantsOneLine() {
        assertThat(Line.problem("Siti\nAminah", Line.NAME)).contains(Problem.SEVERAL_LINES);
        assertThat(Line.tidy("  Siti \t  Aminah ")).isEqualTo("Siti Aminah");
    }
}
