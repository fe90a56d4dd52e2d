package kentongan.announcements.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kentongan.announcements.Announcement;
import kentongan.announcements.BoardTexts;
import kentongan.announcements.Clockface;
import kentongan.announcements.FollowAnnouncement;
import kentongan.announcements.NudgeUnanswered;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.Html;
import kentongan.chat.Outgoing;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import kentongan.office.Member;
import org.springframework.stereotype.Component;

/** Names those who have not answered, and reminds them. */
@Component
class BoardButtons implements Button {

    /** So many names fit into one message on a phone; the rest is counted. */
    private static final int MOST_NAMES = 80;

    private final FollowAnnouncement follow;
    private final NudgeUnanswered nudge;
    private final Clockface clockface;

    BoardButtons(FollowAnnouncement follow, NudgeUnanswered nudge, Clockface clockface) {
        this.follow = follow;
        this.nudge = nudge;
        this.clockface = clockface;
    }

    @Override
    public Set<String> actions() {
        return Set.of(BoardTexts.WHO, BoardTexts.NUDGE);
    }

    @Override
    public void press(Conversation talk, Press press) {
        var announcement = follow.byId(press.argument(0), talk.member()).orElseThrow(StaleButton::new);
        if (press.action().equals(BoardTexts.WHO)) {
            tellWho(talk, press, announcement);
        } else {
            remind(talk, press, announcement);
        }
    }

    private void tellWho(Conversation talk, Press press, Announcement announcement) {
        var open = follow.unanswered(announcement);
        if (open.isEmpty()) {
            talk.warn("board.all-answered");
        } else {
            say(talk, press, talk.texts().html("board.who.head", open.size()), open);
        }
    }

    private void remind(Conversation talk, Press press, Announcement announcement) {
        var nudged = nudge.nudge(announcement, talk.at());
        if (nudged.isEmpty()) {
            var at = announcement.nudgedAt();
            talk.warn("nudge.too-soon", at == null ? "–" : clockface.time(at));
        } else if (nudged.get().isEmpty()) {
            talk.warn("board.all-answered");
        } else {
            talk.answer("nudge.done.short", nudged.get().size());
            say(talk, press, talk.texts().html("nudge.done", nudged.get().size()), nudged.get());
        }
    }

    private static void say(Conversation talk, Press press, Html head, List<Member> people) {
        var lines = new ArrayList<String>();
        people.stream()
                .limit(MOST_NAMES)
                .forEach(it -> lines.add("• " + Html.escape(it.name()).markup()));
        if (people.size() > MOST_NAMES) {
            lines.add(talk.texts()
                    .html("board.who.more", people.size() - MOST_NAMES)
                    .markup());
        }
        var message = Outgoing.text(head.plus(new Html("\n" + String.join("\n", lines))));
        talk.say(press.messageId() == null ? message : message.inReplyTo(press.messageId()));
    }
}
