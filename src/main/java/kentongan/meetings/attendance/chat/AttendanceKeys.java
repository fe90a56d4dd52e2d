package kentongan.meetings.attendance.chat;

import java.time.Clock;
import java.util.List;
import kentongan.chat.Key;
import kentongan.chat.Texts;
import kentongan.meetings.Asked;
import kentongan.meetings.Meeting;
import kentongan.meetings.attendance.FollowCheckIn;
import kentongan.meetings.attendance.NameDeputy;
import kentongan.meetings.messages.MoreKeys;
import kentongan.office.Member;
import org.springframework.stereotype.Component;

/** Lets the head send a deputy from the invitation or the card, and those who run a meeting see who came. */
@Component
class AttendanceKeys implements MoreKeys {

    private final NameDeputy deputies;
    private final FollowCheckIn follow;
    private final Clock clock;

    AttendanceKeys(NameDeputy deputies, FollowCheckIn follow, Clock clock) {
        this.deputies = deputies;
        this.follow = follow;
        this.clock = clock;
    }

    @Override
    public List<Key> onInvitation(Asked asked, Member reader, Texts texts) {
        var one = asked.one();
        return canSend(asked.meeting(), reader) && asked.isOpen(clock.instant())
                ? List.of(deputy(one == null ? asked.meeting().id() : one.id(), texts))
                : List.of();
    }

    @Override
    public List<Key> onCard(Meeting meeting, Member reader, Texts texts) {
        var isOver = !meeting.end().isAfter(clock.instant());
        var deputy = canSend(meeting, reader) && !isOver ? List.of(deputy(meeting.id(), texts)) : List.<Key>of();
        return follow.latestOf(meeting)
                .map(it -> Key.press(texts.plain("attend.button"), AttendanceButtons.SHOW, it.id()))
                .map(it -> deputy.isEmpty() ? List.of(it) : List.of(it, deputy.get(0)))
                .orElse(deputy);
    }

    private boolean canSend(Meeting meeting, Member reader) {
        return deputies.head(meeting, reader).isPresent();
    }

    private static Key deputy(String about, Texts texts) {
        return Key.press(texts.plain("deputy.send"), DeputyButtons.OPEN, about);
    }
}
