package kentongan.meetings.chat;

import java.util.Set;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import kentongan.meetings.Asked;
import kentongan.meetings.FollowMeeting;
import kentongan.meetings.MyMeetings;
import kentongan.meetings.MyMeetings.Coming;
import kentongan.meetings.Rsvp;
import kentongan.meetings.Rsvps;
import kentongan.meetings.messages.MeetingTexts;
import org.springframework.stereotype.Component;

/** Opens a meeting from the agenda: what it is, my answer, and for those who run it the way to its card. */
@Component
class AgendaButtons implements Button {

    static final String OPEN = "ag-open";
    static final String ALL = "ag-all";
    private static final String CARD = "ag-card";

    private final MyMeetings mine;
    private final AgendaCommand agenda;
    private final FollowMeeting follow;
    private final Opened opened;

    AgendaButtons(MyMeetings mine, AgendaCommand agenda, FollowMeeting follow, Opened opened) {
        this.mine = mine;
        this.agenda = agenda;
        this.follow = follow;
        this.opened = opened;
    }

    /** How an opened meeting is shown. */
    @Component
    record Opened(MeetingTexts texts, Rsvps rsvps, Cards cards) {}

    @Override
    public Set<String> actions() {
        return Set.of(OPEN, ALL, CARD);
    }

    @Override
    public void press(Conversation talk, Press press) {
        switch (press.action()) {
            case OPEN ->
                talk.say(opened(
                        talk,
                        mine.byId(press.argument(0), talk.member(), talk.at()).orElseThrow(StaleButton::new)));
            case CARD ->
                opened.cards()
                        .show(
                                talk,
                                follow.byId(press.argument(0), talk.member()).orElseThrow(StaleButton::new));
            default -> all(talk);
        }
    }

    private void all(Conversation talk) {
        if (!talk.member().role().runsTheOffice()) {
            talk.warn("button.not-yours");
            return;
        }
        var meetings = mine.runBy(talk.member(), talk.at());
        talk.say(agenda.list(talk, meetings, meetings.isEmpty() ? "agenda.none.all" : "agenda.head.all", false));
    }

    private Outgoing opened(Conversation talk, Coming coming) {
        var meeting = coming.meeting();
        var subject = meeting.subject(coming.occurrence());
        var asked = meeting.asked(subject).orElseThrow(StaleButton::new);
        var keyboard = meeting.invites(talk.member()) ? answers(talk, asked, coming) : Keyboard.NONE;
        if (meeting.isRunBy(talk.member())) {
            keyboard = keyboard.and(Key.press(talk.texts().plain("agenda.card"), CARD, meeting.id()));
        }
        return Outgoing.text(opened.texts().about(asked, talk.texts())).with(keyboard);
    }

    /** The answer to the whole series is shown where the one time has none of its own. */
    private Keyboard answers(Conversation talk, Asked asked, Coming coming) {
        var own = opened.rsvps().byId(Rsvp.id(asked.subject(), talk.member().id()));
        var shown = own.filter(it -> it.answer() != null)
                .or(() -> coming.answer()
                        .flatMap(it -> opened.rsvps()
                                .byId(Rsvp.id(
                                        coming.meeting().subject(),
                                        talk.member().id()))));
        return opened.texts().answers(asked, shown, talk.texts());
    }
}
