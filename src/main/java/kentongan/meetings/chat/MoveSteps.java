package kentongan.meetings.chat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import kentongan.meetings.FollowMeeting;
import kentongan.meetings.Meeting;
import kentongan.meetings.messages.CardTexts;
import kentongan.meetings.messages.MeetingTimes;
import org.springframework.stereotype.Component;

/** Moves a meeting: asks which time of it, then for the new day and time, chosen or typed. */
@Component
class MoveSteps implements Button, DialogueSteps {

    private static final String SCOPE = "m-mv";
    private static final String OTHER = "m-mvo";
    private static final String DAY = "m-mvd";
    private static final String TIME = "m-mvt";
    private static final String MEETING = "meeting";

    private final FollowMeeting follow;
    private final MeetingClock clock;
    private final HeardTime heard;
    private final Moving moving;

    MoveSteps(FollowMeeting follow, MeetingClock clock, HeardTime heard, Moving moving) {
        this.follow = follow;
        this.clock = clock;
        this.heard = heard;
        this.moving = moving;
    }

    @Override
    public Set<String> actions() {
        return Set.of(CardTexts.MOVE, SCOPE, OTHER, DAY, TIME);
    }

    @Override
    public String topic() {
        return "meeting-move";
    }

    @Override
    public void press(Conversation talk, Press press) {
        var meeting = follow.byId(press.argument(0), talk.member()).orElseThrow(StaleButton::new);
        if (!moving.isToCome(talk, meeting)) {
            return;
        }
        switch (press.action()) {
            case CardTexts.MOVE -> begin(talk, meeting);
            case OTHER -> talk.replace(press, ScopeKeys.askWhich(meeting, talk.at(), SCOPE, talk.texts()));
            case SCOPE -> {
                var scope = Scope.of(meeting, press.argument(1));
                expect(talk, scope, Optional.empty());
                talk.replace(press, days(talk, scope, YearMonth.from(MeetingClock.now(talk))));
            }
            default -> chosen(talk, press, Scope.of(meeting, press.argument(1)));
        }
    }

    private void begin(Conversation talk, Meeting meeting) {
        if (meeting.plan().repetition().isOnce()) {
            var scope = Scope.all(meeting);
            expect(talk, scope, Optional.empty());
            talk.say(days(talk, scope, YearMonth.from(MeetingClock.now(talk))));
        } else {
            talk.say(ScopeKeys.ask(meeting, talk.at(), SCOPE, OTHER, talk.texts()));
        }
    }

    private void expect(Conversation talk, Scope scope, Optional<LocalDate> day) {
        var known = new HashMap<>(Map.of(MEETING, scope.meeting().id(), SCOPE, scope.code()));
        day.ifPresent(it -> known.put(DAY, it.toString()));
        talk.begin(topic(), "time", known);
    }

    private Outgoing days(Conversation talk, Scope scope, YearMonth month) {
        var keys = clock.days(talk, month, DAY, scope.meeting().id(), scope.code());
        return Outgoing.text(talk.texts().html("meeting.move.ask", moving.was(scope, talk)))
                .with(keys);
    }

    private void chosen(Conversation talk, Press press, Scope scope) {
        var chosen = DayKeys.chosen(press, 2);
        if (chosen instanceof DayKeys.Month other) {
            talk.replace(press, days(talk, scope, other.month()));
        } else if (chosen instanceof DayKeys.Day day && press.action().equals(DAY)) {
            askTime(talk, press, scope, day.day());
        } else if (chosen instanceof DayKeys.Day day) {
            var to = day.day()
                    .atTime(TimeKeys.chosen(press, 3))
                    .atZone(talk.texts().zone());
            if (to.toInstant().isAfter(talk.at())) {
                move(talk, Optional.of(press), scope, to);
            } else {
                talk.warn("heard.time.past");
            }
        }
    }

    private void askTime(Conversation talk, Press press, Scope scope, LocalDate day) {
        if (day.isBefore(MeetingClock.now(talk).toLocalDate())) {
            talk.warn("heard.day.past");
            return;
        }
        expect(talk, scope, Optional.of(day));
        talk.replace(
                press,
                Outgoing.text(talk.texts().html("plan.time.ask-time", MeetingTimes.day(day, talk.texts())))
                        .with(MeetingClock.times(
                                talk, day, TIME, scope.meeting().id(), scope.code(), day)));
    }

    private void move(Conversation talk, Optional<Press> press, Scope scope, ZonedDateTime to) {
        if (talk.dialogue(topic()) != null) {
            talk.leave();
        }
        moving.move(talk, press, scope, to);
    }

    @Override
    public void hear(Conversation talk, Dialogue dialogue, IncomingMessage message) {
        var id = dialogue.get(MEETING);
        var code = dialogue.get(SCOPE);
        var meeting = id == null
                ? Optional.<Meeting>empty()
                : follow.byId(id, talk.member()).filter(it -> moving.isToCome(talk, it));
        if (meeting.isEmpty() || code == null) {
            talk.leave();
            talk.say("meeting.gone");
            return;
        }
        var day = dialogue.get(DAY);
        var time = day == null
                ? heard.future(talk, message, talk.texts().zone())
                : heard.futureOn(
                        LocalDate.parse(day), talk, message, talk.texts().zone());
        time.ifPresent(to -> move(talk, Optional.empty(), Scope.of(meeting.get(), code), to));
    }
}
