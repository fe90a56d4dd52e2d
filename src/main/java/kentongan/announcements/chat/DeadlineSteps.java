package kentongan.announcements.chat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kentongan.announcements.Announcement;
import kentongan.announcements.Clockface;
import kentongan.announcements.ComposeAnnouncement;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.DayKeys;
import kentongan.chat.Dialogue;
import kentongan.chat.DialogueSteps;
import kentongan.chat.HeardTime;
import kentongan.chat.IncomingMessage;
import kentongan.chat.Outgoing;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import kentongan.chat.TimeKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks by when an announcement is to be answered or done, and takes the day and the time, chosen or typed. */
@Component
class DeadlineSteps implements Button, DialogueSteps {

    static final String DEADLINE = "d-due";
    private static final String DRAFT = "draft";
    private static final String DAY = "day";

    private final ComposeAnnouncement compose;
    private final Composing composing;
    private final DeadlineKeys keys;
    private final HeardTime heard;

    DeadlineSteps(ComposeAnnouncement compose, Composing composing, DeadlineKeys keys, HeardTime heard) {
        this.compose = compose;
        this.composing = composing;
        this.keys = keys;
        this.heard = heard;
    }

    @Override
    public Set<String> actions() {
        return Set.of(DEADLINE, DeadlineKeys.NONE, DeadlineKeys.DAY, DeadlineKeys.TIME);
    }

    @Override
    public String topic() {
        return "deadline";
    }

    @Override
    public void press(Conversation talk, Press press) {
        var draft = composing.draft(talk, press);
        switch (press.action()) {
            case DeadlineKeys.NONE -> set(talk, press, draft, null);
            case DeadlineKeys.DAY -> day(talk, press, draft);
            case DeadlineKeys.TIME -> time(talk, press, draft);
            default -> {
                talk.begin(topic(), "time", Map.of(DRAFT, draft.id()));
                talk.say(days(talk, draft, YearMonth.from(keys.now(talk.at()))));
            }
        }
    }

    private Outgoing days(Conversation talk, Announcement draft, YearMonth month) {
        return Outgoing.text(talk.texts().html("task.deadline.ask"))
                .with(keys.days(draft, keys.now(talk.at()), month, talk.texts()));
    }

    private void day(Conversation talk, Press press, Announcement draft) {
        var chosen = DayKeys.chosen(press, 1);
        if (chosen instanceof DayKeys.Month other) {
            expect(talk, Map.of(DRAFT, draft.id()));
            talk.replace(press, days(talk, draft, other.month()));
        } else if (chosen instanceof DayKeys.Day day) {
            times(talk, press, draft, day.day());
        }
    }

    /** What is typed next belongs to this, unless the person is no longer asked for a deadline. */
    private void expect(Conversation talk, Map<String, String> known) {
        if (talk.dialogue(topic()) != null) {
            talk.begin(topic(), "time", known);
        }
    }

    private void times(Conversation talk, Press press, Announcement draft, LocalDate day) {
        var now = keys.now(talk.at());
        if (day.isBefore(now.toLocalDate())) {
            talk.warn("task.deadline.past");
            return;
        }
        expect(talk, Map.of(DRAFT, draft.id(), DAY, day.toString()));
        talk.replace(
                press,
                Outgoing.text(talk.texts().html("task.deadline.ask-time", Clockface.day(day)))
                        .with(keys.times(draft, now, day, talk.texts())));
    }

    private void time(Conversation talk, Press press, Announcement draft) {
        if (!(DayKeys.chosen(press, 1) instanceof DayKeys.Day day)) {
            throw new StaleButton();
        }
        var now = keys.now(talk.at());
        var deadline = day.day().atTime(TimeKeys.chosen(press, 2)).atZone(now.getZone());
        if (deadline.isAfter(now)) {
            set(talk, press, draft, deadline);
        } else {
            talk.warn("task.deadline.past");
        }
    }

    private void set(Conversation talk, Press press, Announcement draft, @Nullable ZonedDateTime deadline) {
        if (talk.dialogue(topic()) != null) {
            talk.leave();
        }
        composing.show(talk, press, compose.dueBy(draft, deadline == null ? null : deadline.toInstant()));
    }

    @Override
    public void hear(Conversation talk, Dialogue dialogue, IncomingMessage message) {
        var id = dialogue.get(DRAFT);
        var draft = id == null ? null : compose.draftOf(talk.member(), id).orElse(null);
        if (draft == null) {
            talk.leave();
            talk.say("compose.gone");
            return;
        }
        heard(talk, dialogue, message).ifPresent(deadline -> {
            talk.leave();
            compose.dueBy(draft, deadline.toInstant()).ifPresent(it -> composing.showBelow(talk, it));
        });
    }

    private Optional<ZonedDateTime> heard(Conversation talk, Dialogue dialogue, IncomingMessage message) {
        var zone = keys.now(talk.at()).getZone();
        var day = dialogue.get(DAY);
        return day == null
                ? heard.future(talk, message, zone)
                : heard.futureOn(LocalDate.parse(day), talk, message, zone);
    }
}
