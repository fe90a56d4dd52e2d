package kentongan.meetings.attendance.chat;

import kentongan.chat.Conversation;
import kentongan.chat.Dialogue;
import kentongan.chat.DialogueSteps;
import kentongan.chat.IncomingMessage;
import kentongan.meetings.attendance.Attendee.Hand;
import kentongan.meetings.attendance.Attendee.Hand.Reason;
import kentongan.meetings.attendance.FollowCheckIn;
import kentongan.meetings.attendance.TickByHand;
import kentongan.office.Member;
import kentongan.office.Members;
import org.springframework.stereotype.Component;

/** Hears another reason why somebody did not check in. */
@Component
class TickSteps implements DialogueSteps {

    static final String TOPIC = "tick";
    static final String CHECK_IN = "check-in";
    static final String MEMBER = "member";

    private static final int LONGEST = 200;

    private final FollowCheckIn follow;
    private final TickByHand ticks;
    private final Members members;

    TickSteps(FollowCheckIn follow, TickByHand ticks, Members members) {
        this.follow = follow;
        this.ticks = ticks;
        this.members = members;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void hear(Conversation talk, Dialogue dialogue, IncomingMessage message) {
        var words = message.words().strip();
        if (!message.isText() || words.isEmpty() || words.length() > LONGEST) {
            talk.say("attend.reason.too-long", LONGEST);
            return;
        }
        talk.leave();
        var checkIn = follow.byId(String.valueOf(dialogue.get(CHECK_IN)), talk.member());
        var person = String.valueOf(dialogue.get(MEMBER));
        var name = members.byId(person).map(Member::name).orElse("");
        if (checkIn.isEmpty() || !checkIn.get().canBeMended(talk.at())) {
            talk.say("attend.tick.too-late");
        } else if (ticks.tick(checkIn.get(), person, new Hand(talk.member().id(), Reason.OTHER, words), talk.at())) {
            talk.say("attend.ticked", name);
            talk.say(TickPages.page(checkIn.get(), follow.people(checkIn.get()), 0, talk.texts()));
        } else {
            talk.say("attend.tick.there", name);
        }
    }
}
