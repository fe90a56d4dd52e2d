package kentongan.announcements.chat;

import java.util.List;
import java.util.Locale;
import kentongan.announcements.Announcement;
import kentongan.announcements.Priority;
import kentongan.announcements.TimingTexts;
import kentongan.chat.Html;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Texts;
import org.springframework.stereotype.Component;

/** How an announcement looks to its author while it stands on the schedule, and the list of those that do. */
@Component
class ScheduledCard {

    static final String LIST = "sched";
    static final String OPEN = "sched-open";
    static final String SEND = "sched-send";
    static final String MOVE = "sched-move";
    static final String OFF = "sched-off";

    private static final int EXCERPT = 160;
    private static final int LABEL = 40;

    private final TimingTexts timing;

    ScheduledCard(TimingTexts timing) {
        this.timing = timing;
    }

    Outgoing of(Announcement scheduled, Texts texts) {
        var kind = texts.plain("kind." + scheduled.kind().name().toLowerCase(Locale.ROOT));
        var text = texts.html(
                        "schedule.card",
                        timing.next(scheduled, texts),
                        scheduled.words().excerpt(EXCERPT),
                        kind)
                .plus(timing.whyThen(scheduled, texts));
        var id = scheduled.id();
        return Outgoing.text(text)
                .with(Keyboard.row(Key.press(texts.plain("schedule.send"), SEND, id))
                        .and(
                                Key.press(texts.plain("schedule.move"), MOVE, id),
                                Key.press(texts.plain("schedule.off"), OFF, id).danger()));
    }

    Outgoing list(List<Announcement> all, Texts texts) {
        if (all.isEmpty()) {
            return Outgoing.text(texts.html("schedule.none"));
        }
        var text = texts.html("schedule.list", all.size());
        var keyboard = Keyboard.NONE;
        for (var one : all) {
            text = text.plus(new Html("\n"))
                    .plus(texts.html(
                            "schedule.line",
                            timing.next(one, texts),
                            one.words().excerpt(LABEL)))
                    .plus(new Html(one.priority() == Priority.URGENT ? " ❗" : ""));
            keyboard = keyboard.and(Key.press(one.words().excerpt(LABEL), OPEN, one.id()));
        }
        return Outgoing.text(text).with(keyboard);
    }
}
