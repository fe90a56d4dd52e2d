package kentongan.announcements;

import java.time.Instant;
import java.util.Locale;
import kentongan.chat.Html;
import kentongan.chat.Texts;
import org.springframework.stereotype.Component;

/** How the time reads at which an announcement goes out, and what quiet hours do to it. */
@Component
public class TimingTexts {

    private final Departure departure;
    private final ScheduleAnnouncement schedule;

    TimingTexts(Departure departure, ScheduleAnnouncement schedule) {
        this.departure = departure;
        this.schedule = schedule;
    }

    /** On the compose card: when it goes out if that is not now, and whether it will ring. */
    public Html ofDraft(Announcement draft, Instant now, Texts texts) {
        var goes = schedule.departure(draft, now);
        var timing = draft.timing();
        var wanted = timing == null || timing.at().isBefore(now) ? now : timing.at();
        var line = timing == null ? Html.EMPTY : texts.html("schedule.line.draft", chosen(timing, texts));
        if (goes.isAfter(wanted)) {
            return TermsTexts.below(line, texts.html("quiet.held", Clockface.weekday(goes, texts)));
        }
        return departure.isSilent(draft.priority(), goes) ? TermsTexts.below(line, texts.html("quiet.silent")) : line;
    }

    private String chosen(Timing timing, Texts texts) {
        return Clockface.weekday(timing.first(), texts) + every(timing, texts);
    }

    /** When what is scheduled goes out next, and how often. */
    public Html next(Announcement scheduled, Texts texts) {
        var timing = scheduled.timing();
        if (timing == null) {
            return new Html("–");
        }
        return Html.escape(Clockface.weekday(timing.at(), texts) + every(timing, texts));
    }

    private static String every(Timing timing, Texts texts) {
        return timing.repeats()
                ? ", " + texts.plain("schedule.every." + timing.repeat().name().toLowerCase(Locale.ROOT))
                : "";
    }

    /** Why it goes out then and not at once, if quiet hours are the reason. */
    public Html whyThen(Announcement scheduled, Texts texts) {
        var timing = scheduled.timing();
        var isHeld = timing != null && !timing.repeats() && timing.at().isAfter(timing.first());
        return isHeld ? new Html("\n").plus(texts.html("quiet.why")) : Html.EMPTY;
    }
}
