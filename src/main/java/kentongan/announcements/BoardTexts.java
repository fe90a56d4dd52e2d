package kentongan.announcements;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kentongan.chat.Html;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Phrasebook;
import kentongan.chat.Texts;
import kentongan.office.Member;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How a receipt board reads. */
@Component
public class BoardTexts {

    /** The actions of the buttons under a board; their argument is the announcement. */
    public static final String WHO = "who";

    public static final String NUDGE = "nudge";
    public static final String UNDO = "undo";
    public static final String RECALL = "recall";
    public static final String CORRECT = "correct";
    public static final String RESEND = "resend";

    private static final int EXCERPT = 160;
    private static final int BAR = 10;

    private final Phrasebook phrasebook;
    private final TermsTexts terms;
    private final PollTexts polls;
    private final HoldTexts holds;
    private final Clock clock;
    private final ObjectProvider<BoardKey> moreKeys;

    BoardTexts(
            Phrasebook phrasebook,
            TermsTexts terms,
            PollTexts polls,
            HoldTexts holds,
            Clock clock,
            ObjectProvider<BoardKey> moreKeys) {
        this.phrasebook = phrasebook;
        this.terms = terms;
        this.polls = polls;
        this.holds = holds;
        this.clock = clock;
        this.moreKeys = moreKeys;
    }

    /** The board as the reader sees it. */
    public Outgoing board(Announcement announcement, Tally tally, Member reader) {
        var texts = phrasebook.of(reader);
        var head = head(announcement, tally, texts);
        if (!announcement.isSent()) {
            return Outgoing.text(head.paragraph(recalled(announcement, tally, texts)));
        }
        return Outgoing.text(head.paragraph(TermsTexts.below(progress(tally, texts), holds.line(tally, texts)))
                        .paragraph(standing(announcement, tally, texts))
                        .paragraph(new Html(String.join(" · ", counts(announcement, tally, texts))))
                        .plus(median(tally, texts)))
                .with(keyboard(announcement, tally, texts).and(moreKeys(announcement, reader, texts)));
    }

    private Html standing(Announcement announcement, Tally tally, Texts texts) {
        return announcement.kind() == Kind.POLL ? polls.standing(announcement, tally, texts) : Html.EMPTY;
    }

    private Html recalled(Announcement announcement, Tally tally, Texts texts) {
        var at = announcement.recalledAt() == null ? "–" : Clockface.dayAndTime(announcement.recalledAt(), texts);
        var progress = tally.recalled() < tally.onPhones()
                ? new Html(bar(tally.recalled(), tally.onPhones()) + "\n")
                : Html.EMPTY;
        return progress.plus(texts.html("board.recalled", at, tally.recalled(), tally.onPhones()));
    }

    private Keyboard keyboard(Announcement announcement, Tally tally, Texts texts) {
        var id = announcement.id();
        var open = !polls.isClosed(announcement);
        var keyboard = Keyboard.NONE;
        if (RecallAnnouncement.mayUndo(announcement, clock.instant())) {
            keyboard =
                    keyboard.and(Key.press(texts.plain("board.undo"), UNDO, id).danger());
        }
        if (tally.unanswered() > 0) {
            var who = Key.press(texts.plain("board.who"), WHO, id);
            keyboard = open ? keyboard.and(who, Key.press(texts.plain("board.nudge"), NUDGE, id)) : keyboard.and(who);
        }
        if (tally.failed() + tally.unreachable() > 0) {
            keyboard = keyboard.and(Key.press(texts.plain("board.resend"), RESEND, id));
        }
        var recall = Key.press(texts.plain("board.recall"), RECALL, id);
        return open
                ? keyboard.and(polls.boardKeys(announcement, texts))
                        .and(Key.press(texts.plain("board.correct"), CORRECT, id), recall)
                : keyboard.and(recall);
    }

    private List<Key> moreKeys(Announcement announcement, Member reader, Texts texts) {
        return moreKeys.orderedStream()
                .filter(it -> it.isFor(reader, announcement))
                .map(it -> Key.press(texts.plain(it.label()), it.action(), announcement.id()))
                .toList();
    }

    /** One line for the list of announcements; the recalled ones are marked. */
    public Html line(ListAnnouncements.Row row, Texts texts) {
        var announcement = row.announcement();
        return texts.html(
                announcement.isSent() ? "board.line" : "board.line.recalled",
                sentAt(announcement, texts),
                title(announcement, texts, 60),
                row.answered(),
                announcement.recipients().size());
    }

    private Html head(Announcement announcement, Tally tally, Texts texts) {
        return texts.html(
                        "board.head",
                        title(announcement, texts, EXCERPT),
                        texts.plain("kind." + announcement.kind().name().toLowerCase(Locale.ROOT)),
                        tally.total(),
                        sentAt(announcement, texts))
                .plus(corrected(announcement, texts))
                .plus(terms(announcement, texts));
    }

    private Html terms(Announcement announcement, Texts texts) {
        var lines = terms.lines(announcement, texts);
        return lines.isBlank() ? lines : new Html("\n").plus(lines);
    }

    private Html corrected(Announcement announcement, Texts texts) {
        var at = announcement.correctedAt();
        return at == null ? Html.EMPTY : texts.html("announcement.corrected", Clockface.dayAndTime(at, texts));
    }

    private static String title(Announcement announcement, Texts texts, int most) {
        var excerpt = announcement.words().excerpt(most);
        return excerpt.isBlank() ? texts.plain("board.no-words") : excerpt;
    }

    private static String sentAt(Announcement announcement, Texts texts) {
        return announcement.sentAt() == null ? "–" : Clockface.dayAndTime(announcement.sentAt(), texts);
    }

    private static Html progress(Tally tally, Texts texts) {
        if (tally.isSending()) {
            var bar = bar(tally.accepted(), tally.total());
            return texts.html("board.sending", bar, tally.accepted(), tally.total());
        }
        if (tally.behind() > 0) {
            var shown = tally.onPhones() - tally.behind();
            return texts.html("board.correcting", bar(shown, tally.onPhones()), shown, tally.onPhones());
        }
        return Html.EMPTY;
    }

    private static String bar(int done, int all) {
        var full = BAR * done / Math.max(1, all);
        return "▓".repeat(full) + "░".repeat(BAR - full);
    }

    private static List<String> counts(Announcement announcement, Tally tally, Texts texts) {
        var counts = new ArrayList<String>();
        for (var code : announcement.kind() == Kind.POLL ? List.<String>of() : announcement.replies()) {
            add(counts, announcement, code, tally, texts);
        }
        for (var more : List.of(Reply.DONE, Reply.TEXT)) {
            if (tally.chose(more) > 0) {
                add(counts, announcement, more, tally, texts);
            }
        }
        if (tally.earlier() > 0) {
            counts.add(texts.html("board.earlier", tally.earlier()).markup());
        }
        counts.add(texts.html("board.unanswered", tally.unanswered()).markup());
        counts.add(texts.html("board.unreachable", tally.unreachable()).markup());
        if (tally.failed() > 0) {
            counts.add(texts.html("board.failed", tally.failed()).markup());
        }
        if (tally.secondCopies() > 0) {
            counts.add(texts.html("board.second-copies", tally.secondCopies()).markup());
        }
        return counts;
    }

    private static void add(List<String> counts, Announcement announcement, String code, Tally tally, Texts texts) {
        var label = Html.escape(AnnouncementTexts.label(announcement, code, texts));
        counts.add(label.markup() + " " + tally.chose(code));
    }

    private static Html median(Tally tally, Texts texts) {
        return tally.median()
                .map(it -> new Html("\n").plus(texts.html("board.median", Clockface.span(it, texts))))
                .orElse(Html.EMPTY);
    }
}
