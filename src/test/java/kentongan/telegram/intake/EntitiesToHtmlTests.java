package kentongan.telegram.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;

class EntitiesToHtmlTests {

    private static MessageEntity entity(String type, int offset, int length) {
        return MessageEntity.builder().type(type).offset(offset).length(length).build();
    }

    private static String html(String text, MessageEntity... entities) {
        return EntitiesToHtml.html(text, List.of(entities)).markup();
    }

    @ParameterizedTest
    @CsvSource({
        "bold, <b>, </b>",
        "italic, <i>, </i>",
        "underline, <u>, </u>",
        "strikethrough, <s>, </s>",
        "spoiler, <tg-spoiler>, </tg-spoiler>",
        "code, <code>, </code>",
        "pre, <pre>, </pre>",
        "blockquote, <blockquote>, </blockquote>",
        "expandable_blockquote, <blockquote expandable>, </blockquote>",
        "bot_command, '', ''",
        "hashtag, '', ''",
        "custom_emoji, '', ''",
        "text_mention, '', ''",
        "whatever_comes, '', ''"
    })
    void eachFormatHasItsTag(String type, String opening, String closing) {
        assertThat(html("a <b> & c", entity(type, 2, 3)))
                .isEqualTo("a " + opening + "&lt;b&gt;" + closing + " &amp; c");
    }

    @Test
    void linksAndLanguagesAreQuoted() {
        var link = entity("text_link", 0, 4);
        link.setUrl("https://x.id/?a=\"1\"&b=<2>");
        var pre = entity("pre", 5, 4);
        pre.setLanguage("java");

        assertThat(html("sini kode", link, pre))
                .isEqualTo("<a href=\"https://x.id/?a=&quot;1&quot;&amp;b=&lt;2&gt;\">sini</a> "
                        + "<pre><code class=\"language-java\">kode</code></pre>");
    }

    @Test
    void offsetsCountUtf16Units() {
        assertThat(html("🥁 rapat", entity("bold", 3, 5))).isEqualTo("🥁 <b>rapat</b>");
    }

    @Test
    void theLongerGoesAroundTheShorter() {
        assertThat(html("abc", entity("italic", 0, 1), entity("bold", 0, 3))).isEqualTo("<b><i>a</i>bc</b>");
        assertThat(html("abc", entity("bold", 0, 3), entity("italic", 0, 3))).isEqualTo("<b><i>abc</i></b>");
    }

    @Test
    void whatOverlapsIsClosedAndOpenedAgain() {
        assertThat(html("abcd", entity("bold", 0, 3), entity("italic", 1, 3))).isEqualTo("<b>a<i>bc</i></b><i>d</i>");
    }

    @Test
    void whatLiesOutsideTheTextIsLeftOut() {
        assertThat(html("ab", entity("bold", 1, 9), entity("italic", 5, 2), entity("code", 0, 0)))
                .isEqualTo("a<b>b</b>");
    }

    @Test
    void aTextWithoutFormatsIsEscaped() {
        assertThat(EntitiesToHtml.html("1 < 2", null).markup()).isEqualTo("1 &lt; 2");
        assertThat(EntitiesToHtml.html(null, null).markup()).isEmpty();
    }

    @Test
    void whateverTheFormatsTheTagsNestAndEachCharacterKeepsItsFormats() {
        var random = new Random(20_26);
        var types = List.of("bold", "italic", "underline", "strikethrough", "spoiler", "code");
        for (int round = 0; round < 500; round++) {
            var text = "a<b>&\"cd🥁efgh";
            var entities = new ArrayList<MessageEntity>();
            for (var type : types.subList(0, random.nextInt(types.size() + 1))) {
                entities.add(entity(type, random.nextInt(10), 1 + random.nextInt(6)));
            }

            var html = EntitiesToHtml.html(text, entities);

            assertThat(html.plain()).isEqualTo(text);
            assertThat(formatsByUnit(html.markup())).as(html.markup()).isEqualTo(expected(text, entities));
        }
    }

    /** Reads the markup strictly: each closing tag closes the last opened one. Returns the open tags at each unit. */
    private static List<String> formatsByUnit(String markup) {
        var formats = new ArrayList<String>();
        var open = new ArrayDeque<String>();
        var token =
                Pattern.compile("<(/?)([a-z-]+)>|&[a-z]+;|.", Pattern.DOTALL).matcher(markup);
        while (token.find()) {
            if (token.group(2) == null) {
                var units = token.group().startsWith("&") ? 1 : token.group().length();
                for (int i = 0; i < units; i++) {
                    formats.add(String.join(" ", open.stream().sorted().toList()));
                }
            } else if (token.group(1).isEmpty()) {
                open.push(token.group(2));
            } else {
                assertThat(open.pop()).isEqualTo(token.group(2));
            }
        }
        assertThat(open).isEmpty();
        return formats;
    }

    private static List<String> expected(String text, List<MessageEntity> entities) {
        var formats = new ArrayList<String>();
        for (int i = 0; i < text.length(); i++) {
            var at = i;
            formats.add(String.join(
                    " ",
                    entities.stream()
                            .filter(it -> it.getOffset() <= at && at < it.getOffset() + it.getLength())
                            .map(it -> tag(it.getType()))
                            .sorted()
                            .toList()));
        }
        return formats;
    }

    private static String tag(String type) {
        return switch (type) {
            case "bold" -> "b";
            case "italic" -> "i";
            case "underline" -> "u";
            case "strikethrough" -> "s";
            case "spoiler" -> "tg-spoiler";
            default -> type;
        };
    }
}
