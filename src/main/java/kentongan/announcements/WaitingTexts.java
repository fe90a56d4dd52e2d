package kentongan.announcements;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import kentongan.chat.Html;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Phrasebook;
import kentongan.chat.Texts;
import kentongan.office.Member;
import org.springframework.stereotype.Component;

/** The one message that names everything a member is still to answer, with a button for each. */
@Component
class WaitingTexts {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("d/M HH:mm");
    private static final int EXCERPT = 80;
    private static final int LABEL = 40;
    private static final int MOST = 20;

    private final Phrasebook phrasebook;

    WaitingTexts(Phrasebook phrasebook) {
        this.phrasebook = phrasebook;
    }

    Outgoing message(List<Announcement> waiting, Member reader) {
        return list(phrasebook.of(reader).html("nudge.waiting", waiting.size()), waiting);
    }

    /** The same, after a time in which presses may have been lost. */
    Outgoing afterInterruption(Instant from, Instant until, List<Announcement> waiting, Member reader) {
        var texts = phrasebook.of(reader);
        var head = texts.html("nudge.interrupted", clock(from, texts), clock(until, texts), waiting.size());
        return list(head, waiting);
    }

    private static String clock(Instant at, Texts texts) {
        return CLOCK.format(at.atZone(texts.zone()));
    }

    private static Outgoing list(Html head, List<Announcement> waiting) {
        var lines = head;
        var keyboard = Keyboard.NONE;
        for (var one : waiting.subList(Math.max(0, waiting.size() - MOST), waiting.size())) {
            lines = lines.plus(new Html("\n• ")).plus(Html.escape(one.words().excerpt(EXCERPT)));
            keyboard = keyboard.and(Key.press(one.words().excerpt(LABEL), ShowAgain.ACTION, one.id()));
        }
        return Outgoing.text(lines).with(keyboard);
    }
}
