package kentongan.meetings.attendance.chat;

import java.util.Set;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import kentongan.meetings.attendance.CheckIn;
import kentongan.meetings.attendance.CloseCheckIns;
import kentongan.meetings.attendance.FollowCheckIn;
import kentongan.meetings.attendance.messages.AttendanceTexts;
import kentongan.meetings.attendance.messages.CheckInTexts;
import kentongan.office.Member;
import org.springframework.stereotype.Component;

/** Shows those who run a meeting who came, and lets them close the check-in before its end. */
@Component
class AttendanceButtons implements Button {

    static final String SHOW = "at-show";

    private static final String CLOSE_YES = "at-close-y";
    private static final String CLOSE_NO = "at-close-n";

    private final FollowCheckIn follow;
    private final CloseCheckIns close;
    private final AttendanceTexts texts;

    AttendanceButtons(FollowCheckIn follow, CloseCheckIns close, AttendanceTexts texts) {
        this.follow = follow;
        this.close = close;
        this.texts = texts;
    }

    @Override
    public Set<String> actions() {
        return Set.of(SHOW, AttendanceTexts.DETAILS, CheckInTexts.CLOSE, CLOSE_YES, CLOSE_NO);
    }

    @Override
    public boolean isFor(Member member) {
        return member.isActive() && member.role().mayPost();
    }

    @Override
    public void press(Conversation talk, Press press) {
        var checkIn = follow.byId(press.argument(0), talk.member()).orElseThrow(StaleButton::new);
        switch (press.action()) {
            case SHOW -> talk.say(texts.summary(checkIn, talk.member(), talk.at()));
            case AttendanceTexts.DETAILS ->
                texts.details(checkIn, talk.member()).forEach(talk::say);
            case CheckInTexts.CLOSE -> askWhetherToClose(talk, checkIn);
            case CLOSE_YES -> close(talk, press, checkIn);
            default -> talk.replace(press, Outgoing.text(talk.texts().html("attend.close.kept")));
        }
    }

    private void askWhetherToClose(Conversation talk, CheckIn checkIn) {
        if (!checkIn.isOpen()) {
            talk.answer("attend.closed");
            return;
        }
        var in = talk.texts();
        var missing = follow.count(checkIn).missing();
        talk.say(Outgoing.text(in.html("attend.close.ask", missing, checkIn.title()))
                .with(Keyboard.row(
                        Key.press(in.plain("attend.close.yes"), CLOSE_YES, checkIn.id())
                                .danger(),
                        Key.press(in.plain("attend.cancel"), CLOSE_NO, checkIn.id()))));
    }

    private void close(Conversation talk, Press press, CheckIn checkIn) {
        close.close(checkIn, talk.at());
        talk.replace(press, Outgoing.text(talk.texts().html("attend.close.done", checkIn.title())));
    }
}
