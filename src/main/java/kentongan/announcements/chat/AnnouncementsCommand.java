package kentongan.announcements.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kentongan.announcements.Announcement;
import kentongan.announcements.BoardTexts;
import kentongan.announcements.FollowAnnouncement;
import kentongan.chat.Button;
import kentongan.chat.Command;
import kentongan.chat.Conversation;
import kentongan.chat.Html;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import kentongan.office.Member;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lists the latest announcements; each opens its receipt board. */
@Component
@Order(110)
class AnnouncementsCommand implements Command, Button {

    private static final String BOARD = "board";
    private static final int LATEST = 10;

    private final FollowAnnouncement follow;
    private final BoardTexts boardTexts;

    AnnouncementsCommand(FollowAnnouncement follow, BoardTexts boardTexts) {
        this.follow = follow;
        this.boardTexts = boardTexts;
    }

    @Override
    public Name name() {
        return new Name("pengumuman", "announcements");
    }

    @Override
    public Set<String> actions() {
        return Set.of(BOARD);
    }

    @Override
    public boolean isFor(Member member) {
        return member.isActive() && member.role().mayPost();
    }

    @Override
    public void handle(Conversation talk, Call call) {
        var latest = follow.latest(talk.member(), LATEST);
        if (latest.isEmpty()) {
            talk.say("announcements.none");
            return;
        }
        var list = new Html(String.join("\n", lines(talk, latest)));
        talk.say(Outgoing.text(talk.texts().html("announcements.head").paragraph(list))
                .with(keyboard(latest)));
    }

    @Override
    public void press(Conversation talk, Press press) {
        var announcement = follow.byId(press.argument(0), talk.member()).orElseThrow(StaleButton::new);
        var messageId = talk.say(follow.board(announcement, talk.member()));
        follow.follow(announcement, talk.chatId(), messageId);
    }

    private List<String> lines(Conversation talk, List<Announcement> latest) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < latest.size(); i++) {
            var line = boardTexts.line(latest.get(i), follow.tally(latest.get(i)), talk.texts());
            lines.add((i + 1) + ". " + line.markup());
        }
        return lines;
    }

    private static Keyboard keyboard(List<Announcement> latest) {
        var keyboard = Keyboard.NONE;
        var row = new ArrayList<Key>();
        for (int i = 0; i < latest.size(); i++) {
            row.add(Key.press(String.valueOf(i + 1), BOARD, latest.get(i).id()));
            if (row.size() == 5 || i == latest.size() - 1) {
                keyboard = keyboard.and(List.copyOf(row));
                row.clear();
            }
        }
        return keyboard;
    }
}
