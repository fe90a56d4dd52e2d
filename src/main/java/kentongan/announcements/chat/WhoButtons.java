package kentongan.announcements.chat;

import java.util.Set;
import java.util.function.Predicate;
import kentongan.announcements.Announcement;
import kentongan.announcements.BoardTexts;
import kentongan.announcements.FollowAnnouncement;
import kentongan.announcements.NudgeUnanswered;
import kentongan.announcements.chat.WhoTexts.Open;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.Outgoing;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import kentongan.office.Member;
import kentongan.office.Sections;
import org.springframework.stereotype.Component;

/** Names those who have not answered, by section, and reminds a section or a person. */
@Component
class WhoButtons implements Button {

    private final FollowAnnouncement follow;
    private final NudgeUnanswered nudge;
    private final Sections sections;
    private final WhoTexts texts;
    private final HoldNotice inPause;

    WhoButtons(
            FollowAnnouncement follow, NudgeUnanswered nudge, Sections sections, WhoTexts texts, HoldNotice inPause) {
        this.follow = follow;
        this.nudge = nudge;
        this.sections = sections;
        this.texts = texts;
        this.inPause = inPause;
    }

    @Override
    public Set<String> actions() {
        return Set.of(BoardTexts.WHO, WhoTexts.PAGE, WhoTexts.SECTION, WhoTexts.PEOPLE, WhoTexts.PERSON);
    }

    @Override
    public void press(Conversation talk, Press press) {
        var announcement = follow.byId(press.argument(0), talk.member())
                .filter(Announcement::isSent)
                .orElseThrow(StaleButton::new);
        if (inPause.wasGiven(talk, announcement)) {
            return;
        }
        switch (press.action()) {
            case BoardTexts.WHO -> tell(talk, press, announcement);
            case WhoTexts.PAGE -> showPage(talk, press, announcement, press.number(1));
            case WhoTexts.PEOPLE -> showPeople(talk, press, announcement, press.number(1));
            case WhoTexts.SECTION -> {
                remind(talk, announcement, belongsTo(press.argument(1)));
                showPage(talk, press, announcement, press.number(2));
            }
            default -> {
                var person = press.argument(1);
                remind(talk, announcement, it -> it.id().equals(person));
                showPeople(talk, press, announcement, press.number(2));
            }
        }
    }

    private Predicate<Member> belongsTo(String section) {
        if (!section.equals(WhoTexts.NO_SECTION)) {
            return it -> section.equals(it.sectionId());
        }
        var all = sections.all();
        return it -> all.stream().noneMatch(one -> one.id().equals(it.sectionId()));
    }

    private void remind(Conversation talk, Announcement announcement, Predicate<Member> meant) {
        NudgeToast.show(talk, nudge.nudge(announcement, meant, talk.newId(), talk.at()));
    }

    /** Below the board, since the board itself is edited while things happen. */
    private void tell(Conversation talk, Press press, Announcement announcement) {
        var open = open(talk, announcement);
        if (open.who().pages().isEmpty()) {
            talk.warn("board.all-answered");
            return;
        }
        var list = texts.page(open, 0, talk.texts());
        talk.say(press.messageId() == null ? list : list.inReplyTo(press.messageId()));
    }

    private void showPage(Conversation talk, Press press, Announcement announcement, int page) {
        var open = open(talk, announcement);
        talk.replace(press, open.who().pages().isEmpty() ? nobody(talk) : texts.page(open, page, talk.texts()));
    }

    private void showPeople(Conversation talk, Press press, Announcement announcement, int page) {
        var open = open(talk, announcement);
        talk.replace(press, open.who().pages().isEmpty() ? nobody(talk) : texts.people(open, page, talk.texts()));
    }

    private static Outgoing nobody(Conversation talk) {
        return Outgoing.text(talk.texts().html("board.all-answered"));
    }

    private Open open(Conversation talk, Announcement announcement) {
        var people = follow.unanswered(announcement);
        return new Open(
                announcement, WhoPages.of(people, sections.all()), nudge.resting(announcement, people, talk.at()));
    }
}
