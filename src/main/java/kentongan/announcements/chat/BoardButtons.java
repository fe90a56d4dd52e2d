package kentongan.announcements.chat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import kentongan.announcements.Announcement;
import kentongan.announcements.BoardTexts;
import kentongan.announcements.ClosePoll;
import kentongan.announcements.Delivery;
import kentongan.announcements.FollowAnnouncement;
import kentongan.announcements.NudgeUnanswered;
import kentongan.announcements.ResendFailed;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.Html;
import kentongan.chat.Outgoing;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import kentongan.office.Member;
import org.springframework.stereotype.Component;

/** Reminds those who have not answered, and sends again to those it failed for. */
@Component
class BoardButtons implements Button {

    /** So many names fit into one message on a phone; the rest is counted. */
    private static final int MOST_NAMES = 80;

    private final FollowAnnouncement follow;
    private final NudgeUnanswered nudge;
    private final ResendFailed resendFailed;
    private final ClosePoll closePoll;
    private final HoldNotice inPause;

    BoardButtons(
            FollowAnnouncement follow,
            NudgeUnanswered nudge,
            ResendFailed resendFailed,
            ClosePoll closePoll,
            HoldNotice inPause) {
        this.follow = follow;
        this.nudge = nudge;
        this.resendFailed = resendFailed;
        this.closePoll = closePoll;
        this.inPause = inPause;
    }

    @Override
    public Set<String> actions() {
        return Set.of(BoardTexts.NUDGE, BoardTexts.RESEND);
    }

    @Override
    public void press(Conversation talk, Press press) {
        var announcement = follow.byId(press.argument(0), talk.member())
                .filter(Announcement::isSent)
                .orElseThrow(StaleButton::new);
        if (inPause.wasGiven(talk, announcement)) {
            return;
        }
        if (press.action().equals(BoardTexts.RESEND)) {
            resend(talk, press, announcement);
        } else if (closePoll.isClosed(announcement)) {
            talk.warn("poll.closed.nudge");
        } else {
            remind(talk, press, announcement);
        }
    }

    private void remind(Conversation talk, Press press, Announcement announcement) {
        var nudged = nudge.nudge(announcement, everyone -> true, talk.newId(), talk.at());
        var people = nudged.people();
        NudgeToast.show(talk, nudged);
        if (!people.isEmpty()) {
            say(talk, press, named(talk, talk.texts().html("nudge.done", people.size()), people));
        }
    }

    private void resend(Conversation talk, Press press, Announcement announcement) {
        var failed = resendFailed.failed(announcement);
        var again = resendFailed.resend(announcement, talk.at());
        if (again.isEmpty()) {
            talk.warn("resend.nobody");
            return;
        }
        var reasons = failed.stream()
                .collect(Collectors.toMap(Delivery::member, it -> String.valueOf(it.failure()), (one, other) -> one));
        var lines = again.stream()
                .limit(MOST_NAMES)
                .map(it -> talk.texts()
                        .html("resend.line." + reasons.getOrDefault(it.id(), "").toLowerCase(Locale.ROOT), it.name())
                        .markup())
                .collect(Collectors.joining("\n"));
        talk.answer("resend.done.short", again.size());
        say(talk, press, talk.texts().html("resend.done", again.size()).plus(new Html("\n" + lines)));
    }

    private static void say(Conversation talk, Press press, Html text) {
        var message = Outgoing.text(text);
        talk.say(press.messageId() == null ? message : message.inReplyTo(press.messageId()));
    }

    private static Html named(Conversation talk, Html head, List<Member> people) {
        return head.plus(new Html("\n")).plus(NameList.of(people, MOST_NAMES, talk.texts()));
    }
}
