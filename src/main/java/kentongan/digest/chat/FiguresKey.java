package kentongan.digest.chat;

import java.util.Set;
import kentongan.announcements.Announcement;
import kentongan.announcements.BoardKey;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import kentongan.digest.SendAnnouncementFigures;
import kentongan.office.Member;
import org.springframework.stereotype.Component;

/** Shows the figures of an announcement, by a button under its receipt board. */
@Component
class FiguresKey implements BoardKey, Button {

    private static final String ACTION = "figures";

    private final SendAnnouncementFigures send;

    FiguresKey(SendAnnouncementFigures send) {
        this.send = send;
    }

    @Override
    public String label() {
        return "digest.figures";
    }

    @Override
    public String action() {
        return ACTION;
    }

    @Override
    public Set<String> actions() {
        return Set.of(ACTION);
    }

    @Override
    public boolean isFor(Member reader, Announcement announcement) {
        return SendAnnouncementFigures.isFor(reader, announcement);
    }

    @Override
    public void press(Conversation talk, Press press) {
        var announcement = send.find(press.argument(0), talk.member()).orElseThrow(StaleButton::new);
        talk.answer("digest.making");
        send.to(talk.member(), announcement, talk.newId(), talk.at());
    }
}
