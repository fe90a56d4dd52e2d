package kentongan.announcements;

import java.util.List;
import kentongan.chat.Excerpt;
import kentongan.chat.Html;
import kentongan.chat.Outgoing;
import kentongan.chat.Texts;
import org.springframework.stereotype.Component;

/** How a shared answer reads below its announcement, or in a message of its own. */
@Component
class SharedAnswerTexts {

    /** More than that below an announcement would bury it. */
    private static final int MOST_BELOW = 3;

    private static final int SUBJECT = 120;

    private final AnnouncementAnswers answers;

    SharedAnswerTexts(AnnouncementAnswers answers) {
        this.answers = answers;
    }

    /** The announcement's message with the last answers below, as many as there is room for. */
    Outgoing below(Announcement announcement, Outgoing message, Texts texts) {
        var shown = last(answers.of(announcement.id()));
        while (!shown.isEmpty() && !fits(announcement, message.text(), shown, texts)) {
            shown = shown.subList(1, shown.size());
        }
        var text = message.text().paragraph(together(shown, texts));
        return new Outgoing(text, message.keyboard(), message.attachment(), message.silent(), message.replyTo());
    }

    /** Whether the last of these answers all have room below that text. */
    static boolean fit(Announcement announcement, Html text, List<SharedAnswer> all, Texts texts) {
        return fits(announcement, text, last(all), texts);
    }

    private static boolean fits(Announcement announcement, Html text, List<SharedAnswer> shown, Texts texts) {
        return text.paragraph(together(shown, texts)).length()
                <= announcement.words().longest();
    }

    /** The answer in a message of its own, which can be understood without the announcement. */
    Outgoing message(Announcement announcement, SharedAnswer answer, Texts texts) {
        var about = announcement.words().html().isBlank()
                ? Html.EMPTY
                : texts.html("qa.about", announcement.words().excerpt(SUBJECT));
        var asked = answer.asked().isBlank() ? Html.EMPTY : texts.html("qa.asked", answer.asked());
        var around = about.paragraph(asked);
        return answer.words().shownIn(around.paragraph(texts.html("qa.answer", shortened(answer, around.length()))));
    }

    /** Long words make way for what stands around them. */
    private static Html shortened(SharedAnswer answer, int around) {
        var room = answer.words().longest() - around - 10;
        var words = answer.words().html();
        return words.length() <= room ? words : Html.escape(Excerpt.of(words.plain(), room));
    }

    private static List<SharedAnswer> last(List<SharedAnswer> all) {
        var below = all.stream().filter(SharedAnswer::below).toList();
        return below.subList(Math.max(0, below.size() - MOST_BELOW), below.size());
    }

    private static Html together(List<SharedAnswer> shown, Texts texts) {
        return shown.stream().map(it -> one(it, texts)).reduce(Html.EMPTY, Html::paragraph);
    }

    private static Html one(SharedAnswer answer, Texts texts) {
        var words = texts.html("qa.answer", answer.words().html());
        return answer.asked().isBlank()
                ? words
                : texts.html("qa.asked", answer.asked()).plus(new Html("\n")).plus(words);
    }
}
