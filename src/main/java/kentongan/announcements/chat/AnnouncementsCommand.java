package kentongan.announcements.chat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kentongan.announcements.FollowAnnouncement;
import kentongan.chat.Button;
import kentongan.chat.Command;
import kentongan.chat.Conversation;
import kentongan.chat.Dialogue;
import kentongan.chat.DialogueSteps;
import kentongan.chat.IncomingMessage;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import kentongan.office.Line;
import kentongan.office.Member;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lists the announcements, all or those with certain words; each opens its receipt board. */
@Component
@Order(110)
class AnnouncementsCommand implements Command, Button, DialogueSteps {

    private final FollowAnnouncement follow;
    private final AnnouncementsPage page;

    AnnouncementsCommand(FollowAnnouncement follow, AnnouncementsPage page) {
        this.follow = follow;
        this.page = page;
    }

    @Override
    public Name name() {
        return new Name("pengumuman", "announcements");
    }

    @Override
    public Set<String> actions() {
        return Set.of(AnnouncementsPage.BOARD, AnnouncementsPage.PAGE, AnnouncementsPage.SEARCH);
    }

    @Override
    public String topic() {
        return "announcements-search";
    }

    @Override
    public boolean isFor(Member member) {
        return member.isActive() && member.role().mayPost();
    }

    @Override
    public void handle(Conversation talk, Call call) {
        list(talk, call.argument().plain());
    }

    @Override
    public void press(Conversation talk, Press press) {
        switch (press.action()) {
            case AnnouncementsPage.BOARD -> openBoard(talk, press);
            case AnnouncementsPage.PAGE -> turn(talk, press);
            default -> {
                talk.begin(topic(), "words", Map.of());
                talk.say("announcements.search.ask");
            }
        }
    }

    @Override
    public void hear(Conversation talk, Dialogue dialogue, IncomingMessage message) {
        if (!isFor(talk.member())) {
            talk.leave();
            talk.say("command.not-yours");
        } else if (message.words().isBlank()) {
            talk.say("announcements.search.ask");
        } else if (list(talk, message.words())) {
            talk.leave();
        }
    }

    private boolean list(Conversation talk, String typed) {
        var words = Line.tidy(typed);
        if (AnnouncementsPage.isTooLong(words)) {
            talk.say("announcements.search.long");
            return false;
        }
        talk.say(page.of(talk.member(), words, 0, talk.texts()));
        return true;
    }

    private void turn(Conversation talk, Press press) {
        var words = words(press.arguments());
        if (AnnouncementsPage.isTooLong(words)) {
            throw new StaleButton();
        }
        talk.replace(press, page.of(talk.member(), words, press.number(0), talk.texts()));
    }

    /** What people look for may have the character in it that separates arguments. */
    private static String words(List<String> arguments) {
        return Line.tidy(String.join("|", arguments.subList(Math.min(1, arguments.size()), arguments.size())));
    }

    private void openBoard(Conversation talk, Press press) {
        var announcement = follow.byId(press.argument(0), talk.member()).orElseThrow(StaleButton::new);
        var messageId = talk.say(follow.board(announcement, talk.member()));
        follow.follow(announcement, talk.chatId(), messageId);
    }
}
