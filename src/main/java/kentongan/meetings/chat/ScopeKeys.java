package kentongan.meetings.chat;

import java.time.Instant;
import java.util.Optional;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Texts;
import kentongan.meetings.Meeting;
import kentongan.meetings.Occurrence;
import kentongan.meetings.messages.MeetingTimes;

/** Asks whether one time of a series is meant, or all that are still to come. */
final class ScopeKeys {

    /** So many times can be chosen from. */
    private static final int MOST = 8;

    private ScopeKeys() {}

    /**
     * The question: the next time or all, with the way to a later one.
     *
     * @param action of the keys, whose arguments are the meeting and the scope
     * @param other of the key that shows later ones
     */
    static Outgoing ask(Meeting meeting, Instant now, String action, String other, Texts texts) {
        var next = meeting.next(now);
        var keyboard = Keyboard.row(
                        key(texts.plain("meeting.this-one"), meeting, next, action),
                        Key.press(
                                texts.plain("meeting.all"),
                                action,
                                meeting.id(),
                                Scope.all(meeting).code()))
                .and(Key.press(texts.plain("meeting.another"), other, meeting.id()));
        return Outgoing.text(texts.html("meeting.which", meeting.plan().title(), full(meeting, next, texts)))
                .with(keyboard);
    }

    /** The times that come next. */
    static Outgoing askWhich(Meeting meeting, Instant now, String action, Texts texts) {
        var keyboard = Keyboard.NONE;
        for (var one : meeting.coming(now).stream().limit(MOST).toList()) {
            var start = one.start().atZone(meeting.plan().start().zone());
            keyboard = keyboard.and(key(MeetingTimes.brief(start, texts), meeting, one, action));
        }
        return Outgoing.text(texts.html("meeting.which.one")).with(keyboard);
    }

    private static Key key(String label, Meeting meeting, Occurrence one, String action) {
        return Key.press(label, action, meeting.id(), new Scope(meeting, Optional.of(one)).code());
    }

    private static String full(Meeting meeting, Occurrence one, Texts texts) {
        return MeetingTimes.full(one.start().atZone(meeting.plan().start().zone()), texts);
    }
}
