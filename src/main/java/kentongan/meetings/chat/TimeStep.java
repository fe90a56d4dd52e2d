package kentongan.meetings.chat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Set;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.DayKeys;
import kentongan.chat.Dialogue;
import kentongan.chat.HeardTime;
import kentongan.chat.IncomingMessage;
import kentongan.chat.Outgoing;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import kentongan.chat.TimeKeys;
import kentongan.meetings.MeetingDraft;
import kentongan.meetings.PlanMeeting;
import kentongan.meetings.messages.MeetingTimes;
import org.springframework.stereotype.Component;

/** Asks for the day and the time: chosen from a month of days and from the times of a day, or typed. */
@Component
class TimeStep implements PlanStep, Button {

    private static final String DAY = "mp-day";
    private static final String TIME = "mp-time";

    private final PlanMeeting plans;
    private final Planning planning;
    private final MeetingClock clock;
    private final HeardTime heard;

    TimeStep(PlanMeeting plans, Planning planning, MeetingClock clock, HeardTime heard) {
        this.plans = plans;
        this.planning = planning;
        this.clock = clock;
        this.heard = heard;
    }

    @Override
    public Question asks() {
        return Question.TIME;
    }

    @Override
    public Set<String> actions() {
        return Set.of(DAY, TIME);
    }

    @Override
    public Outgoing question(Conversation talk, MeetingDraft draft) {
        return days(talk, draft, YearMonth.from(MeetingClock.now(talk)));
    }

    private Outgoing days(Conversation talk, MeetingDraft draft, YearMonth month) {
        var keys = clock.days(talk, month, DAY, draft.id());
        return Outgoing.text(talk.texts().html("plan.time.ask")).with(keys);
    }

    @Override
    public void press(Conversation talk, Press press) {
        var draft = planning.draft(talk, press);
        var chosen = DayKeys.chosen(press, 1);
        if (chosen instanceof DayKeys.Month other) {
            planning.expect(talk, draft, Question.TIME);
            talk.replace(press, planning.withBack(talk, draft, days(talk, draft, other.month()), Question.TIME));
            return;
        }
        if (!(chosen instanceof DayKeys.Day day)) {
            throw new StaleButton();
        }
        if (press.action().equals(DAY)) {
            askTime(talk, press, draft, day.day());
        } else {
            set(
                    talk,
                    press,
                    draft,
                    day.day()
                            .atTime(TimeKeys.chosen(press, 2))
                            .atZone(talk.texts().zone()));
        }
    }

    private void askTime(Conversation talk, Press press, MeetingDraft draft, LocalDate day) {
        if (day.isBefore(MeetingClock.now(talk).toLocalDate())) {
            talk.warn("heard.day.past");
            return;
        }
        planning.expect(talk, draft, Question.TIME);
        var dialogue = talk.dialogue(Planning.TOPIC);
        if (dialogue != null) {
            talk.keep(dialogue.with(DAY, day.toString()));
        }
        var question = Outgoing.text(talk.texts().html("plan.time.ask-time", MeetingTimes.day(day, talk.texts())))
                .with(MeetingClock.times(talk, day, TIME, draft.id(), day));
        talk.replace(press, planning.withBack(talk, draft, question, Question.LENGTH));
    }

    private void set(Conversation talk, Press press, MeetingDraft draft, ZonedDateTime start) {
        if (start.toInstant().isAfter(talk.at())) {
            planning.next(talk, press, plans.starting(draft, clock.inOffice(start)), Question.TIME);
        } else {
            talk.warn("heard.time.past");
        }
    }

    @Override
    public void hear(Conversation talk, MeetingDraft draft, Dialogue dialogue, IncomingMessage message) {
        var day = dialogue.get(DAY);
        var time = day == null
                ? heard.future(talk, message, talk.texts().zone())
                : heard.futureOn(
                        LocalDate.parse(day), talk, message, talk.texts().zone());
        time.ifPresent(it -> planning.next(talk, plans.starting(draft, clock.inOffice(it)), Question.TIME));
    }
}
