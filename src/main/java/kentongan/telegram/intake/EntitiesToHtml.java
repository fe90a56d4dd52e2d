package kentongan.telegram.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;
import kentongan.chat.Html;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;

/**
 * Puts a text and its formatting into HTML that Telegram reads back as the same. Offsets count UTF-16 units, as Java's do.
 * Where formats overlap without one holding the other, the inner one is closed and opened again.
 */
final class EntitiesToHtml {

    private final String text;
    private final List<Span> spans;
    private final StringBuilder html = new StringBuilder();
    private final Deque<Span> open = new ArrayDeque<>();

    private EntitiesToHtml(String text, List<Span> spans) {
        this.text = text;
        this.spans = spans;
    }

    /** One format on a part of the text. */
    private record Span(int from, int to, String opening, String closing) {}

    static Html html(@Nullable String text, @Nullable List<MessageEntity> entities) {
        if (text == null) {
            return Html.EMPTY;
        }
        if (entities == null || entities.isEmpty()) {
            return Html.escape(text);
        }
        var spans = new ArrayList<Span>();
        for (var entity : entities) {
            var span = span(entity, text.length());
            if (span != null && span.from < span.to) {
                spans.add(span);
            }
        }
        // the longer one goes around the shorter one
        spans.sort(Comparator.comparingInt(Span::from)
                .thenComparing(Comparator.comparingInt(Span::to).reversed()));
        return new EntitiesToHtml(text, spans).write();
    }

    private Html write() {
        var edges = new TreeSet<Integer>();
        spans.forEach(span -> {
            edges.add(span.from);
            edges.add(span.to);
        });
        var at = 0;
        for (int edge : edges) {
            append(at, edge);
            at = edge;
            closeAt(edge);
            spans.stream().filter(span -> span.from == edge).forEach(this::open);
        }
        append(at, text.length());
        return new Html(html.toString());
    }

    private void append(int from, int to) {
        html.append(Html.escape(text.substring(from, to)).markup());
    }

    private void open(Span span) {
        html.append(span.opening);
        open.push(span);
    }

    private void closeAt(int edge) {
        var goOn = new ArrayDeque<Span>();
        while (open.stream().anyMatch(span -> span.to == edge)) {
            var inner = open.pop();
            html.append(inner.closing);
            if (inner.to > edge) {
                goOn.push(inner);
            }
        }
        goOn.forEach(this::open);
    }

    private static @Nullable Span span(MessageEntity entity, int length) {
        var from = Math.max(0, Math.min(entity.getOffset(), length));
        var to = Math.max(from, Math.min(from + entity.getLength(), length));
        return switch (entity.getType()) {
            case "bold" -> new Span(from, to, "<b>", "</b>");
            case "italic" -> new Span(from, to, "<i>", "</i>");
            case "underline" -> new Span(from, to, "<u>", "</u>");
            case "strikethrough" -> new Span(from, to, "<s>", "</s>");
            case "spoiler" -> new Span(from, to, "<tg-spoiler>", "</tg-spoiler>");
            case "code" -> new Span(from, to, "<code>", "</code>");
            case "pre" -> pre(entity, from, to);
            case "blockquote" -> new Span(from, to, "<blockquote>", "</blockquote>");
            case "expandable_blockquote" -> new Span(from, to, "<blockquote expandable>", "</blockquote>");
            case "text_link" -> link(entity, from, to);
            // the rest (commands, hashtags, addresses, mentions) Telegram finds by itself in the plain text, and a
            // custom emoji of somebody else may not be sent by a bot: its text is the emoji it stands for
            default -> null;
        };
    }

    private static Span pre(MessageEntity entity, int from, int to) {
        var language = entity.getLanguage();
        if (language == null || language.isBlank()) {
            return new Span(from, to, "<pre>", "</pre>");
        }
        return new Span(from, to, "<pre><code class=\"language-" + quoted(language) + "\">", "</code></pre>");
    }

    private static @Nullable Span link(MessageEntity entity, int from, int to) {
        var url = entity.getUrl();
        return url == null ? null : new Span(from, to, "<a href=\"" + quoted(url) + "\">", "</a>");
    }

    private static String quoted(String value) {
        return Html.escape(value).markup().replace("\"", "&quot;");
    }
}
