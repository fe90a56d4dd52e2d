package kentongan.meetings.messages;

import java.time.Clock;
import kentongan.chat.Html;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Texts;
import kentongan.meetings.Asked;
import kentongan.meetings.FollowMeeting;
import kentongan.meetings.Meeting;
import kentongan.meetings.RsvpCount;
import kentongan.office.Member;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How the card reads on which a convener sees who comes. */
@Component
public class CardTexts {

    /** The actions of the buttons under a card; their argument is the meeting. */
    public static final String MOVE = "m-move";

    public static final String CANCEL = "m-cancel";

    public static final String WHO = "m-who";

    private final FollowMeeting follow;
    private final MeetingTexts texts;
    private final Clock clock;
    private final ObjectProvider<MoreKeys> more;

    CardTexts(FollowMeeting follow, MeetingTexts texts, Clock clock, ObjectProvider<MoreKeys> more) {
        this.more = more;
        this.follow = follow;
        this.texts = texts;
        this.clock = clock;
    }

    /** The card as the reader sees it now. */
    public Outgoing card(Meeting meeting, Member reader) {
        var now = clock.instant();
        var in = texts.in(reader);
        var about = texts.about(new Asked(meeting, null), in);
        if (meeting.isCancelled()) {
            return Outgoing.text(in.html("meeting.cancelled.head").plus(about));
        }
        if (!meeting.end().isAfter(now)) {
            return Outgoing.text(about.paragraph(counts(follow.count(meeting, now), in)))
                    .with(more(Keyboard.NONE, meeting, reader, in));
        }
        return Outgoing.text(about.plus(next(meeting, in)).paragraph(counts(follow.count(meeting, now), in)))
                .with(more(keyboard(meeting, in), meeting, reader, in));
    }

    /** Of a series it says which time is counted. */
    private Html next(Meeting meeting, Texts in) {
        if (meeting.plan().repetition().isOnce()) {
            return Html.EMPTY;
        }
        var start = meeting.next(clock.instant())
                .start()
                .atZone(meeting.plan().start().zone());
        return in.html("meeting.card.next", MeetingTimes.full(start, in));
    }

    private static Html counts(RsvpCount count, Texts in) {
        var counts = in.html("meeting.card.counts", count.coming(), count.excused(), count.unsure())
                .plus(in.html("meeting.card.unanswered", count.unanswered()));
        return count.unreachable() == 0
                ? counts
                : counts.plus(in.html("meeting.card.unreachable", count.unreachable()));
    }

    private Keyboard more(Keyboard keyboard, Meeting meeting, Member reader, Texts in) {
        var all = keyboard;
        for (var keys : more) {
            all = all.and(keys.onCard(meeting, reader, in));
        }
        return all;
    }

    private static Keyboard keyboard(Meeting meeting, Texts in) {
        return Keyboard.row(Key.press(in.plain("meeting.who"), WHO, meeting.id()))
                .and(Key.press(in.plain("meeting.move"), MOVE, meeting.id()))
                .and(Key.press(in.plain("meeting.cancel"), CANCEL, meeting.id()).danger());
    }
}
