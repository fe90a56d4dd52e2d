package kentongan.announcements.chat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Set;
import kentongan.announcements.Announcement;
import kentongan.announcements.ComposeAnnouncement;
import kentongan.announcements.chat.AskedMoment.Matter;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.Dialogue;
import kentongan.chat.DialogueSteps;
import kentongan.chat.IncomingMessage;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Press;
import kentongan.chat.Texts;
import kentongan.chat.TimeKeys;
import org.springframework.stereotype.Component;

/** Asks by when an announcement is to be answered or done, and takes the day and the time, chosen or typed. */
@Component
class DeadlineSteps implements Button, DialogueSteps {

    static final String DEADLINE = "d-due";
    private static final String TOPIC = "task.deadline";
    private static final String DAY = "d-due-day";
    private static final String TIME = "d-due-at";
    private static final String NONE = "d-due-no";
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime AFTERNOON = LocalTime.of(16, 0);

    private final ComposeAnnouncement compose;
    private final Composing composing;
    private final AskedMoment moment;

    DeadlineSteps(ComposeAnnouncement compose, Composing composing, AskedMoment moment) {
        this.compose = compose;
        this.composing = composing;
        this.moment = moment;
    }

    @Override
    public Set<String> actions() {
        return Set.of(DEADLINE, NONE, DAY, TIME);
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void press(Conversation talk, Press press) {
        var draft = composing.draft(talk, press);
        switch (press.action()) {
            case DEADLINE -> moment.ask(talk, matter(talk, draft));
            case NONE -> {
                if (talk.dialogue(TOPIC) != null) {
                    talk.leave();
                }
                composing.show(talk, press, compose.dueBy(draft, null));
            }
            default ->
                moment.pressed(talk, press, matter(talk, draft))
                        .ifPresent(it -> composing.show(talk, press, compose.dueBy(draft, it.toInstant())));
        }
    }

    private Matter matter(Conversation talk, Announcement draft) {
        var none = draft.terms().deadline() == null
                ? Keyboard.NONE
                : Keyboard.row(Key.press(talk.texts().plain("task.deadline.none"), NONE, draft.id()));
        return new Matter(TOPIC, draft.id(), DAY, TIME, oftenMeant(talk, draft), none);
    }

    private Keyboard oftenMeant(Conversation talk, Announcement draft) {
        var now = moment.now(talk);
        var today = now.toLocalDate();
        var tomorrow = today.plusDays(1);
        var friday = today.with(TemporalAdjusters.next(DayOfWeek.FRIDAY));
        var monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        var near = new ArrayList<Key>();
        if (now.toLocalTime().isBefore(AFTERNOON)) {
            near.add(key("task.deadline.today", today, AFTERNOON, draft, talk.texts()));
        }
        near.add(key("task.deadline.tomorrow", tomorrow, MORNING, draft, talk.texts()));
        var far = new ArrayList<Key>();
        if (friday.isBefore(today.plusWeeks(1))) {
            far.add(key("task.deadline.friday", friday, AFTERNOON, draft, talk.texts()));
        }
        if (!monday.equals(tomorrow)) {
            far.add(key("task.deadline.monday", monday, MORNING, draft, talk.texts()));
        }
        return Keyboard.NONE.and(near).and(far);
    }

    private static Key key(String text, LocalDate day, LocalTime time, Announcement draft, Texts texts) {
        return TimeKeys.key(texts.plain(text, time), time, TIME, draft.id(), day);
    }

    @Override
    public void hear(Conversation talk, Dialogue dialogue, IncomingMessage message) {
        var id = dialogue.get(AskedMoment.ABOUT);
        var draft = id == null ? null : compose.draftOf(talk.member(), id).orElse(null);
        if (draft == null) {
            talk.leave();
            talk.say("compose.gone");
            return;
        }
        moment.heard(talk, dialogue, message)
                .flatMap(it -> compose.dueBy(draft, it.toInstant()))
                .ifPresent(it -> composing.showBelow(talk, it));
    }
}
