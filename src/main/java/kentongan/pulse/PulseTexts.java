package kentongan.pulse;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import kentongan.chat.Html;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Texts;
import kentongan.pulse.PulseResults.Result;
import org.springframework.stereotype.Component;

/** How the question of the week reads: open, answered, closed, and its result. */
@Component
public class PulseTexts {

    /** Answers; its arguments are the week and the answer. */
    public static final String ANSWER = "pu";

    /** Shows the result; its argument is the week. */
    public static final String RESULT = "pu-res";

    private static final List<String> FACES = List.of("😞", "🙁", "😐", "🙂", "😀");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");

    /** A question's words: the office's own, or ours in that language. */
    static String words(PulseQuestion question, Texts in) {
        return question.text() == null ? in.plain("pulse.question." + question.key()) : question.text();
    }

    private static Html head(PulseQuestion question, Texts in) {
        return in.html("pulse.head").paragraph(in.html("pulse.words", words(question, in)));
    }

    Outgoing question(Pulse pulse, Texts in) {
        var keys = IntStream.rangeClosed(1, PulseCount.MOST)
                .mapToObj(answer -> Key.press(label(answer), ANSWER, pulse.week(), answer))
                .toList();
        var text = head(pulse.question(), in)
                .paragraph(in.html("pulse.scale", PulseCount.MOST))
                .paragraph(in.html("pulse.rules", PulseCount.FEWEST));
        return Outgoing.text(text).with(Keyboard.NONE.and(keys));
    }

    private static String label(int answer) {
        return answer + " " + FACES.get(answer - 1);
    }

    /** Without what was answered, which nobody shall find on the phone either. */
    Outgoing answered(Pulse pulse, Texts in) {
        return Outgoing.text(head(pulse.question(), in).paragraph(in.html("pulse.answered", PulseCount.FEWEST)));
    }

    Outgoing closed(Pulse pulse, Texts in) {
        var count = pulse.count();
        var closed = head(pulse.question(), in).paragraph(in.html("pulse.closed", count.answers(), pulse.asked()));
        return count.isShown()
                ? Outgoing.text(closed)
                        .with(Keyboard.row(Key.press(in.plain("pulse.result.show"), RESULT, pulse.week())))
                : Outgoing.text(closed.paragraph(in.html("pulse.few", PulseCount.FEWEST)));
    }

    Outgoing result(Result result, Texts in) {
        var head = in.html("pulse.result", week(result.week()))
                .paragraph(in.html("pulse.words", words(result.question(), in)));
        var below = result.count()
                .map(count -> in.html("pulse.result.mean", count.answers(), result.asked(), mean(count, in))
                        .paragraph(bars(count, in)))
                .orElseGet(() -> in.html("pulse.few", PulseCount.FEWEST));
        return Outgoing.text(head.paragraph(below));
    }

    private static String week(LocalDate monday) {
        return DAY.format(monday);
    }

    /** With one decimal, as the language writes it. */
    static String mean(PulseCount count, Texts in) {
        return String.format(Locale.forLanguageTag(in.language().code()), "%.1f", count.mean());
    }

    private static Html bars(PulseCount count, Texts in) {
        return new Html(String.join(
                "\n",
                IntStream.rangeClosed(1, PulseCount.MOST)
                        .mapToObj(answer -> in.html(
                                        "pulse.bar",
                                        label(answer),
                                        count.bar(answer),
                                        count.votes().get(answer - 1),
                                        count.percent(answer))
                                .markup())
                        .toList()));
    }
}
