package kentongan.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTests {

    @ParameterizedTest
    @ValueSource(strings = {"<b>", "a & b", "&lt;", "</i><script>", "🥁 <3", "\"quoted\"", "1 < 2 > 0"})
    void whatPeopleTypedIsShownAsTheyTypedIt(String typed) {
        assertThat(Html.escape(typed).plain()).isEqualTo(typed);
        assertThat(Html.escape(typed).markup()).doesNotContain("<");
    }

    @Test
    void lengthIsThatOfTheWordsNotOfTheMarkup() {
        assertThat(new Html("<b>Rapat</b> &amp; <a href=\"https://kantor.go.id\">makan</a>").length())
                .isEqualTo("Rapat & makan".length());
        assertThat(Html.escape("🥁").length()).isEqualTo(2);
    }

    @Test
    void aBlankTextMakesNoParagraph() {
        assertThat(Html.EMPTY.paragraph(Html.escape("a"))).isEqualTo(Html.escape("a"));
        assertThat(Html.escape("a").paragraph(new Html("<b> </b>"))).isEqualTo(Html.escape("a"));
        assertThat(Html.escape("a").paragraph(Html.escape("b")).markup()).isEqualTo("a\n\nb");
    }
}
