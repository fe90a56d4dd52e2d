package kentongan.meetings.chat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.Dialogue;
import kentongan.chat.IncomingMessage;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import kentongan.chat.Texts;
import kentongan.meetings.MeetingDraft;
import kentongan.meetings.PlanMeeting;
import kentongan.meetings.Repetition;
import kentongan.meetings.Repetition.Pattern;
import kentongan.meetings.messages.MeetingTimes;
import kentongan.meetings.messages.RepetitionTexts;
import org.springframework.stereotype.Component;

/** Asks whether and how it is repeated; what is offered follows from the first day. */
@Component
class RepeatStep implements PlanStep, Button {

    private static final String ONCE = "mp-once";
    private static final String WEEKLY = "mp-week";
    private static final String DAYS = "mp-days";
    private static final String BY_DATE = "mp-date";
    private static final String BY_WEEKDAY = "mp-nth";
    private static final String DONE = "mp-rep";

    /** There is a fifth one in some months only. */
    private static final int MOST_ORDINAL = 4;

    private final PlanMeeting plans;
    private final Planning planning;

    RepeatStep(PlanMeeting plans, Planning planning) {
        this.plans = plans;
        this.planning = planning;
    }

    @Override
    public Question asks() {
        return Question.REPEAT;
    }

    @Override
    public Set<String> actions() {
        return Set.of(ONCE, WEEKLY, DAYS, BY_DATE, BY_WEEKDAY, DONE);
    }

    @Override
    public Outgoing question(Conversation talk, MeetingDraft draft) {
        var texts = talk.texts();
        var first = first(draft);
        var weekly = Repetition.weekly(List.of(first.getDayOfWeek()));
        var keyboard = Keyboard.row(Key.press(texts.plain("plan.repeat.once"), ONCE, draft.id()))
                .and(Key.press(label(weekly, first, texts), WEEKLY, draft.id()))
                .and(Key.press(texts.plain("plan.repeat.days"), DAYS, draft.id()))
                .and(Key.press(label(Repetition.monthlyByDate(), first, texts), BY_DATE, draft.id()));
        for (var ordinal : ordinals(first)) {
            var label = label(Repetition.monthlyByWeekday(ordinal), first, texts);
            keyboard = keyboard.and(Key.press(label, BY_WEEKDAY, draft.id(), ordinal));
        }
        return Outgoing.text(texts.html("plan.repeat.ask")).with(keyboard);
    }

    /** A day is the fourth Friday and perhaps the last one, too. */
    private static List<Integer> ordinals(LocalDate first) {
        var ordinals = new ArrayList<Integer>();
        if (Repetition.ordinalOf(first) <= MOST_ORDINAL) {
            ordinals.add(Repetition.ordinalOf(first));
        }
        if (Repetition.isLastOfItsWeekday(first)) {
            ordinals.add(Repetition.LAST);
        }
        return ordinals;
    }

    private static LocalDate first(MeetingDraft draft) {
        var start = draft.start();
        if (start == null) {
            throw new StaleButton();
        }
        return start.date();
    }

    private static String label(Repetition repetition, LocalDate first, Texts texts) {
        var label = RepetitionTexts.pattern(repetition, first, texts);
        return label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
    }

    @Override
    public void press(Conversation talk, Press press) {
        var draft = planning.draft(talk, press);
        var first = first(draft);
        switch (press.action()) {
            case ONCE -> choose(talk, press, draft, Repetition.ONCE);
            case WEEKLY -> choose(talk, press, draft, Repetition.weekly(List.of(first.getDayOfWeek())));
            case BY_DATE -> choose(talk, press, draft, Repetition.monthlyByDate());
            case BY_WEEKDAY -> {
                if (!ordinals(first).contains(press.number(1))) {
                    throw new StaleButton();
                }
                choose(talk, press, draft, Repetition.monthlyByWeekday(press.number(1)));
            }
            case DAYS -> days(talk, press, draft);
            default -> choose(talk, press, draft, Repetition.weekly(weekdays(draft)));
        }
    }

    private void choose(Conversation talk, Press press, MeetingDraft draft, Repetition repetition) {
        planning.next(talk, press, plans.repeated(draft, repetition), Question.REPEAT);
    }

    /** Chooses a weekday, or no longer; that of the first day stays. */
    private void days(Conversation talk, Press press, MeetingDraft draft) {
        var chosen = new ArrayList<>(weekdays(draft));
        var first = first(draft).getDayOfWeek();
        if (press.arguments().size() > 1) {
            var day = weekday(press);
            if (day == first) {
                talk.answer("plan.repeat.first");
            } else if (!chosen.remove(day)) {
                chosen.add(day);
            }
        }
        var now = plans.repeated(draft, Repetition.weekly(chosen)).orElseThrow(StaleButton::new);
        var keyboard = Keyboard.NONE;
        for (var day : DayOfWeek.values()) {
            var label = AudienceKeys.mark(chosen.contains(day)) + MeetingTimes.weekday(day, talk.texts());
            keyboard = keyboard.and(Key.press(label, DAYS, now.id(), day.getValue()));
        }
        keyboard = keyboard.and(
                Key.press(talk.texts().plain("plan.done"), DONE, now.id()).primary());
        talk.replace(
                press, Outgoing.text(talk.texts().html("plan.repeat.days.ask")).with(keyboard));
    }

    private static DayOfWeek weekday(Press press) {
        var number = press.number(1);
        if (number < 1 || number > DayOfWeek.values().length) {
            throw new StaleButton();
        }
        return DayOfWeek.of(number);
    }

    private static List<DayOfWeek> weekdays(MeetingDraft draft) {
        return draft.repetition().pattern() == Pattern.WEEKLY
                ? draft.repetition().weekdays()
                : List.of(first(draft).getDayOfWeek());
    }

    @Override
    public void hear(Conversation talk, MeetingDraft draft, Dialogue dialogue, IncomingMessage message) {
        planning.ask(talk, draft, Question.REPEAT);
    }
}
