package kentongan.meetings.minutes.chat;

import java.util.List;
import kentongan.chat.Html;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Texts;
import kentongan.meetings.attendance.CheckIn;
import kentongan.meetings.attendance.messages.AttendanceTexts;
import kentongan.meetings.minutes.Decision;
import kentongan.meetings.minutes.MinutesDraft;
import kentongan.meetings.minutes.MinutesTexts;
import kentongan.meetings.minutes.SendMinutes;
import kentongan.meetings.minutes.WriteMinutes;
import kentongan.meetings.minutes.WriteMinutes.Unread;
import org.springframework.stereotype.Component;

/** Shows minutes as the others will get them, what comes of them, and what is wrong with them. */
@Component
class MinutesPreview {

    /** The actions of the buttons; their argument is the draft. */
    static final String SEND = "mn-send";

    static final String REWRITE = "mn-again";

    static final String DROP = "mn-drop";

    static final String LEAVE = "mn-leave";

    /** Title and signature need room in Telegram's 1,024. */
    static final int LONGEST_BESIDE_FILE = 700;

    private static final int MOST_PROBLEMS = 10;

    private final MinutesTexts texts;
    private final SendMinutes send;
    private final WriteMinutes write;

    MinutesPreview(MinutesTexts texts, SendMinutes send, WriteMinutes write) {
        this.texts = texts;
        this.send = send;
        this.write = write;
    }

    /** The minutes, then what happens when they are sent. */
    List<Outgoing> of(CheckIn checkIn, MinutesDraft draft, Texts in) {
        var isCorrected = write.sent(checkIn).isPresent();
        var people = send.recipients(checkIn, draft.author()).size();
        var keyboard = Keyboard.row(Key.press(in.plain("minutes.send", people), SEND, draft.id())
                        .primary())
                .and(
                        Key.press(in.plain("minutes.rewrite"), REWRITE, draft.id()),
                        Key.press(in.plain("attend.cancel"), DROP, draft.id()));
        return List.of(
                texts.minutes(checkIn, draft.words(), draft.author(), isCorrected, in),
                Outgoing.text(in.html("minutes.preview", people).paragraph(decisions(draft, in)))
                        .with(keyboard));
    }

    private Html decisions(MinutesDraft draft, Texts in) {
        var instructions = send.instructions(draft);
        var own = draft.decisions().stream().filter(Decision::isAuthors).toList();
        var sent = instructions.isEmpty()
                ? Html.EMPTY
                : in.html("minutes.preview.instructions", instructions.size(), texts.decisions(instructions, in));
        return own.isEmpty() ? sent : sent.paragraph(in.html("minutes.preview.own", texts.decisions(own, in)));
    }

    /** What is wrong, one sentence a line. */
    Outgoing problems(MinutesDraft draft, List<Unread> problems, Texts in) {
        var text = in.html("minutes.unread.head", problems.size());
        for (var problem : problems.subList(0, Math.min(MOST_PROBLEMS, problems.size()))) {
            text = text.paragraph(texts.problem(problem, in));
        }
        return Outgoing.text(text.paragraph(in.html("minutes.unread.how")))
                .with(Keyboard.row(Key.press(in.plain("minutes.leave"), LEAVE, draft.id()))
                        .and(Key.press(in.plain("attend.cancel"), DROP, draft.id())));
    }

    /** What stands in place of the preview's buttons. */
    Outgoing sent(CheckIn checkIn, int people, int instructions, Texts in) {
        var text = in.html("minutes.sent", people, checkIn.title());
        var more = instructions == 0 ? Html.EMPTY : in.html("minutes.sent.instructions", instructions);
        return Outgoing.text(text.paragraph(more))
                .with(Keyboard.row(Key.press(in.plain("minutes.correct"), AttendanceTexts.MINUTES, checkIn.id())));
    }
}
