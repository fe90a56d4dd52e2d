package kentongan.simulator.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlReaderTests {

    private static RichText read(String html) {
        RichText read = HtmlReader.read(html);
        return RichText.of(read.text(), read.entities());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<b>a</b> <strong>b</strong> | bold@0+1 bold@2+1",
                "<i>a</i><em>b</em> | italic@0+1 italic@1+1",
                "<u>a</u> <ins>b</ins> | underline@0+1 underline@2+1",
                "<s>a</s> <strike>b</strike> <del>c</del> | strikethrough@0+1 strikethrough@2+1 strikethrough@4+1",
                "<tg-spoiler>a</tg-spoiler> <span class=\"tg-spoiler\">b</span> | spoiler@0+1 spoiler@2+1",
                "<a href=\"https://sorong.go.id/?a=1&amp;b=2\">situs</a> | text_link@0+5",
                "<pre><code class=\"language-java\">x</code></pre> | pre@0+1",
                "<code>x</code> <pre>y</pre> | code@0+1 pre@2+1",
                "<blockquote>a</blockquote> <blockquote expandable>b</blockquote> | blockquote@0+1 expandable_blockquote@2+1",
                "<tg-emoji emoji-id=\"5368\">x</tg-emoji> | custom_emoji@0+1",
                "<tg-time unix=\"1647531900\" format=\"wDT\">besok</tg-time> | date_time@0+5",
                "<b>a<i>b</i></b> | bold@0+2 italic@1+1",
                "\uD83D\uDCE3 <b>x</b> | bold@3+1",
                "<B>x</B> | bold@0+1",
                "<b> </b>x <i></i> | ''",
                "/saran dan https://a.id/x. atau @siti_r | bot_command@0+6 url@11+14 mention@32+7",
                "<code>/saran</code> | code@0+6",
            })
    void makesTheEntitiesOfTelegram(String html, String expected) {
        StringBuilder entities = new StringBuilder();
        for (Entity entity : read(html).entities()) {
            entities.append(entity.type()).append('@').append(entity.offset()).append('+');
            entities.append(entity.length()).append(' ');
        }
        assertThat(entities.toString().trim()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "é<x>a</x> | Unsupported start tag \"x\" at byte offset 2",
                "a < b | Unsupported start tag \"\" at byte offset 2",
                "<b>a | Can't find end tag corresponding to start tag \"b\"",
                "<b>a</i> | Unmatched end tag at byte offset 4, expected \"</b>\", found \"</i>\"",
                "a</b> | Unexpected end tag at byte offset 1",
                "<b | Unclosed start tag at byte offset 0",
                "<span>a</span> | Tag \"span\" must have class \"tg-spoiler\" at byte offset 0",
                "<a href=\"x>a</a> | Unclosed start tag \"a\" at byte offset 0",
            })
    void saysWhatIsWrongAsTelegramDoes(String html, String reason) {
        assertThatThrownBy(() -> read(html))
                .isInstanceOf(EntitiesUnreadable.class)
                .hasMessage(reason);
    }

    @Test
    void readsOnlyTheEntitiesTelegramKnows() {
        assertThat(read("&lt;b&gt; &amp;amp; &quot;x&quot; &#65;&#x42; &nbsp; & co")
                        .text())
                .isEqualTo("<b> &amp; \"x\" AB &nbsp; & co");
    }

    @Test
    void trimsAsTelegramDoes() {
        assertThat(read("\n  halo <b>dunia \n</b> \n").text()).isEqualTo("halo dunia");
        assertThat(read("\n  halo <b>dunia \n</b> \n").entities().get(0).length())
                .isEqualTo(5);
    }
}
