package kentongan.announcements.chat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kentongan.announcements.BoardTexts;
import kentongan.announcements.ListAnnouncements;
import kentongan.announcements.ListAnnouncements.Listed;
import kentongan.announcements.ScheduleAnnouncement;
import kentongan.chat.Html;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Texts;
import kentongan.office.Member;
import org.springframework.stereotype.Component;

/** How a page of the list of announcements looks; the words that were looked for travel in its buttons. */
@Component
class AnnouncementsPage {

    static final String BOARD = "board";
    static final String PAGE = "anns";
    static final String SEARCH = "anns-find";

    /** What the 64 bytes of a button leave for the words. */
    static final int MOST_BYTES = 50;

    private static final int NUMBERS_A_ROW = 5;

    private final ListAnnouncements list;
    private final BoardTexts boardTexts;
    private final ScheduleAnnouncement schedule;

    AnnouncementsPage(ListAnnouncements list, BoardTexts boardTexts, ScheduleAnnouncement schedule) {
        this.list = list;
        this.boardTexts = boardTexts;
        this.schedule = schedule;
    }

    /** Whether the words are too long to be looked for. */
    static boolean isTooLong(String words) {
        return words.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
    }

    Outgoing of(Member reader, String words, int number, Texts texts) {
        var listed = list.page(reader, words, number);
        var scheduled = scheduledKey(reader, texts);
        if (listed.total() == 0 && words.isEmpty()) {
            return Outgoing.text(texts.html("announcements.none")).with(scheduled);
        }
        return Outgoing.text(head(listed, words, texts).paragraph(lines(listed, texts)))
                .with(below(scheduled, keyboard(listed, words, texts)));
    }

    private static Keyboard below(Keyboard upper, Keyboard lower) {
        var all = upper;
        for (var row : lower.rows()) {
            all = all.and(row);
        }
        return all;
    }

    private Keyboard scheduledKey(Member reader, Texts texts) {
        var waiting = schedule.list(reader).size();
        return waiting == 0
                ? Keyboard.NONE
                : Keyboard.row(Key.press(texts.plain("schedule.open-list", waiting), ScheduledCard.LIST));
    }

    private static Html head(Listed listed, String words, Texts texts) {
        if (listed.total() == 0) {
            return texts.html("announcements.not-found", words);
        }
        var head = words.isEmpty()
                ? texts.html("announcements.head", listed.total())
                : texts.html("announcements.found", listed.total(), words);
        return head.plus(new Html("\n")).plus(texts.html("announcements.tap"));
    }

    private Html lines(Listed listed, Texts texts) {
        var lines = new ArrayList<String>();
        for (var row : listed.page().rows()) {
            lines.add((listed.first() + lines.size() + 1) + ". "
                    + boardTexts.line(row, texts).markup());
        }
        return new Html(String.join("\n", lines));
    }

    private static Keyboard keyboard(Listed listed, String words, Texts texts) {
        return Keyboard.NONE
                .andRows(numbers(listed), NUMBERS_A_ROW)
                .and(listed.page().turns((label, to) -> Key.press(label, PAGE, to, words)))
                .and(Key.press(texts.plain("announcements.search"), SEARCH));
    }

    private static List<Key> numbers(Listed listed) {
        var numbers = new ArrayList<Key>();
        for (var row : listed.page().rows()) {
            var number = String.valueOf(listed.first() + numbers.size() + 1);
            numbers.add(Key.press(number, BOARD, row.announcement().id()));
        }
        return numbers;
    }
}
