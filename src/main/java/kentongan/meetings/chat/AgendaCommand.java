package kentongan.meetings.chat;

import java.util.ArrayList;
import java.util.List;
import kentongan.chat.Command;
import kentongan.chat.Conversation;
import kentongan.chat.Html;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Media;
import kentongan.chat.Outgoing;
import kentongan.meetings.Meeting;
import kentongan.meetings.MyMeetings;
import kentongan.meetings.MyMeetings.Coming;
import kentongan.meetings.calendar.CalendarFiles;
import kentongan.meetings.messages.MeetingTexts;
import kentongan.meetings.messages.MeetingTimes;
import kentongan.office.Member;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lists the member's coming meetings, with my answer to each, and sends all of them as a calendar file. */
@Component
@Order(130)
class AgendaCommand implements Command {

    /** More would be a wall of text; the file has them all. */
    private static final int MOST = 8;

    private static final int A_ROW = 4;

    private final MyMeetings mine;
    private final CalendarFiles files;

    AgendaCommand(MyMeetings mine, CalendarFiles files) {
        this.mine = mine;
        this.files = files;
    }

    @Override
    public Name name() {
        return new Name("agenda", "agenda");
    }

    @Override
    public boolean isFor(Member member) {
        return member.isActive();
    }

    @Override
    public void handle(Conversation talk, Call call) {
        var meetings = mine.of(talk.member(), talk.at());
        var mayRunOthers = talk.member().role().runsTheOffice();
        talk.say(list(talk, meetings, meetings.isEmpty() ? "agenda.none" : "agenda.head", mayRunOthers));
        if (!meetings.isEmpty()) {
            var file = new Outgoing.Upload(Media.DOCUMENT, "agenda.ics", files.publish(meetings));
            talk.say(Outgoing.text(talk.texts().html("agenda.file")).with(file));
        }
    }

    /** The next times of these meetings, each with a button to open it. */
    Outgoing list(Conversation talk, List<Meeting> meetings, String head, boolean offersAll) {
        var times = mine.times(meetings, talk.member(), talk.at(), MOST);
        var lines = new ArrayList<String>();
        var keys = new ArrayList<Key>();
        for (var coming : times) {
            var number = lines.size() + 1;
            lines.add(line(talk, number, coming));
            keys.add(Key.press(
                    String.valueOf(number),
                    AgendaButtons.OPEN,
                    coming.occurrence().id()));
        }
        var keyboard = Keyboard.NONE.andRows(keys, A_ROW);
        if (offersAll) {
            keyboard = keyboard.and(Key.press(talk.texts().plain("agenda.all"), AgendaButtons.ALL));
        }
        return Outgoing.text(talk.texts().html(head).paragraph(new Html(String.join("\n", lines))))
                .with(keyboard);
    }

    private static String line(Conversation talk, int number, Coming coming) {
        var texts = talk.texts();
        var plan = coming.meeting().plan();
        var start = coming.occurrence().start().atZone(plan.start().zone());
        var answer = coming.answer()
                .map(it -> MeetingTexts.label(it, texts))
                .orElseGet(() -> texts.plain(
                        coming.meeting().invites(talk.member()) ? "agenda.unanswered" : "agenda.not-invited"));
        return texts.html("agenda.line", number, MeetingTimes.brief(start, texts), plan.title(), answer)
                .markup();
    }
}
