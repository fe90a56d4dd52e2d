package kentongan.meetings.attendance.chat;

import java.util.Map;
import java.util.Set;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.Dialogue;
import kentongan.chat.DialogueSteps;
import kentongan.chat.IncomingMessage;
import kentongan.chat.Outgoing;
import kentongan.chat.Press;
import kentongan.meetings.attendance.Attendee;
import kentongan.meetings.attendance.Attendee.Arrival;
import kentongan.meetings.attendance.ComeIn;
import kentongan.meetings.attendance.ComeIn.Outcome;
import kentongan.meetings.attendance.ComeIn.Result;
import kentongan.meetings.attendance.messages.CheckInTexts;
import kentongan.meetings.messages.MeetingTimes;
import org.springframework.stereotype.Component;

/** Checks people in: they tap that they are here, then type the code that is read out in the room. */
@Component
class HereButton implements Button, DialogueSteps {

    private static final String TOPIC = "check-in";
    private static final String CHECK_IN = "check-in";
    private static final int DIGITS = 4;

    private final ComeIn comeIn;
    private final CheckInTexts texts;

    HereButton(ComeIn comeIn, CheckInTexts texts) {
        this.comeIn = comeIn;
        this.texts = texts;
    }

    @Override
    public Set<String> actions() {
        return Set.of(CheckInTexts.HERE);
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void press(Conversation talk, Press press) {
        var result = comeIn.ask(press.argument(0), talk.member(), talk.at());
        switch (result.outcome()) {
            case EXPECTED, WAIT -> {
                talk.begin(TOPIC, "code", Map.of(CHECK_IN, press.argument(0)));
                talk.say("attend.code.ask");
            }
            case ALREADY_PRESENT -> talk.answer("attend.already", time(talk, result));
            case NO_MORE -> talk.warn("attend.code.no-more");
            case CLOSED -> talk.warn("attend.closed");
            default -> talk.warn("attend.stranger");
        }
    }

    private static String time(Conversation talk, Result result) {
        return result.attendee()
                .map(Attendee::arrival)
                .map(Arrival::at)
                .map(it -> MeetingTimes.time(it, talk.texts()))
                .orElse("");
    }

    @Override
    public void hear(Conversation talk, Dialogue dialogue, IncomingMessage message) {
        var checkIn = String.valueOf(dialogue.get(CHECK_IN));
        var code = digits(message);
        if (code.length() != DIGITS) {
            var result = comeIn.ask(checkIn, talk.member(), talk.at());
            if (result.outcome() == Outcome.EXPECTED || result.outcome() == Outcome.WAIT) {
                talk.say("attend.code.not-digits");
            } else {
                tell(talk, result);
            }
            return;
        }
        tell(talk, comeIn.typed(checkIn, talk.member(), code, talk.at()));
    }

    /** The code as it may be typed: with spaces, or dots between the digits. */
    private static String digits(IncomingMessage message) {
        var typed = message.isText() ? message.words().replaceAll("[\\s.\\-]", "") : "";
        return typed.matches("[0-9]+") ? typed : "";
    }

    private void tell(Conversation talk, Result result) {
        switch (result.outcome()) {
            case PRESENT -> welcome(talk, result);
            case WRONG -> talk.say("attend.code.wrong", result.left());
            case WAIT -> talk.say("attend.code.wait", ComeIn.TRIES);
            default -> {
                talk.leave();
                refuse(talk, result);
            }
        }
    }

    private void refuse(Conversation talk, Result result) {
        switch (result.outcome()) {
            case ALREADY_PRESENT -> talk.say("attend.already", time(talk, result));
            case NO_MORE -> talk.say("attend.code.no-more");
            case CLOSED -> talk.say("attend.closed");
            default -> talk.say("attend.stranger");
        }
    }

    private void welcome(Conversation talk, Result result) {
        talk.leave();
        var attendee = result.attendee().orElseThrow();
        var arrival = attendee.arrival();
        if (arrival != null) {
            var words = Outgoing.text(texts.arrived(result.checkIn().orElseThrow(), arrival, talk.texts()));
            if (attendee.message() != null) {
                talk.edit(attendee.message(), words);
            }
            talk.say(words);
        }
    }
}
