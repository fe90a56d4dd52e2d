package kentongan.meetings.chat;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import kentongan.chat.Conversation;
import kentongan.chat.Html;
import kentongan.chat.Outgoing;
import kentongan.chat.Press;
import kentongan.meetings.Meeting;
import kentongan.meetings.MoveMeeting;
import kentongan.meetings.MoveMeeting.By;
import kentongan.meetings.Occurrence;
import kentongan.meetings.messages.MeetingTimes;
import org.springframework.stereotype.Component;

/** Moves and cancels what was chosen, and tells whoever did so what it came to. */
@Component
class Moving {

    private final MoveMeeting move;
    private final PlanWarnings warnings;
    private final MeetingClock clock;

    Moving(MoveMeeting move, PlanWarnings warnings, MeetingClock clock) {
        this.move = move;
        this.warnings = warnings;
        this.clock = clock;
    }

    /** Whether there is anything of it to move or cancel; if not the person is told so where a button was pressed. */
    boolean isToCome(Conversation talk, Meeting meeting) {
        if (meeting.isCancelled()) {
            talk.warn("rsvp.cancelled");
        } else if (meeting.coming(talk.at()).isEmpty()) {
            talk.warn("rsvp.over");
        } else {
            return true;
        }
        return false;
    }

    /** When what was chosen would have been. */
    String was(Scope scope, Conversation talk) {
        var one = scope.one().orElseGet(() -> scope.meeting().next(talk.at()));
        return full(scope.meeting(), one, talk);
    }

    void move(Conversation talk, Optional<Press> press, Scope scope, ZonedDateTime to) {
        var start = clock.inOffice(to);
        var by = new By(talk.member(), talk.at());
        var moved = scope.one()
                .map(one -> move.moveOne(scope.meeting(), one, start, by))
                .orElseGet(() -> move.moveAll(scope.meeting(), start, by));
        say(talk, press, moved.map(it -> movedTo(talk, scope, it, to)));
    }

    private Html movedTo(Conversation talk, Scope scope, Meeting moved, ZonedDateTime to) {
        var times = scope.one()
                .map(one -> List.of(moved.occurrence(one.id()).orElse(one)))
                .orElseGet(() -> moved.coming(talk.at()));
        return talk.texts()
                .html(
                        "meeting.moved.done",
                        MeetingTimes.full(to, talk.texts()),
                        moved.invited().size())
                .paragraph(warnings.about(moved, times, talk.at(), talk.texts()));
    }

    void cancel(Conversation talk, Press press, Scope scope) {
        var by = new By(talk.member(), talk.at());
        var cancelled = scope.one()
                .map(one -> move.cancelOne(scope.meeting(), one, by))
                .orElseGet(() -> move.cancelAll(scope.meeting(), by));
        say(
                talk,
                Optional.of(press),
                cancelled.map(it ->
                        talk.texts().html("meeting.cancelled.done", it.invited().size())));
    }

    private static void say(Conversation talk, Optional<Press> press, Optional<Html> done) {
        var text = done.orElseGet(() -> talk.texts().html("meeting.meanwhile"));
        if (press.isPresent()) {
            talk.replace(press.get(), Outgoing.text(text));
        } else {
            talk.say(Outgoing.text(text));
        }
    }

    private static String full(Meeting meeting, Occurrence one, Conversation talk) {
        return MeetingTimes.full(one.start().atZone(meeting.plan().start().zone()), talk.texts());
    }
}
