package kentongan.meetings.attendance.chat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.Outgoing;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import kentongan.meetings.attendance.Attendee.Hand;
import kentongan.meetings.attendance.Attendee.Hand.Reason;
import kentongan.meetings.attendance.CheckIn;
import kentongan.meetings.attendance.FollowCheckIn;
import kentongan.meetings.attendance.FollowCheckIn.Person;
import kentongan.meetings.attendance.TickByHand;
import kentongan.meetings.attendance.messages.CheckInTexts;
import kentongan.office.Member;
import org.springframework.stereotype.Component;

/** Ticks people by hand, with a reason, and takes it back. */
@Component
class TickButtons implements Button {

    private final FollowCheckIn follow;
    private final TickByHand ticks;

    TickButtons(FollowCheckIn follow, TickByHand ticks) {
        this.follow = follow;
        this.ticks = ticks;
    }

    @Override
    public Set<String> actions() {
        return Set.of(
                CheckInTexts.TICK, TickPages.PAGE, TickPages.WHO, TickPages.WHY, TickPages.UNTICK, TickPages.DONE);
    }

    @Override
    public boolean isFor(Member member) {
        return member.isActive() && member.role().mayPost();
    }

    @Override
    public void press(Conversation talk, Press press) {
        var checkIn = follow.byId(press.argument(0), talk.member()).orElseThrow(StaleButton::new);
        if (!checkIn.canBeMended(talk.at())) {
            talk.warn("attend.tick.too-late");
            return;
        }
        switch (press.action()) {
            case CheckInTexts.TICK -> talk.say(TickPages.page(checkIn, follow.people(checkIn), 0, talk.texts()));
            case TickPages.PAGE -> show(talk, press, checkIn, press.number(1));
            case TickPages.WHO -> {
                var person = person(checkIn, press.argument(1));
                talk.replace(press, TickPages.reasons(checkIn, person.member(), press.number(2), talk.texts()));
            }
            case TickPages.WHY -> because(talk, press, checkIn);
            case TickPages.UNTICK -> untick(talk, press, checkIn);
            default ->
                talk.replace(press, Outgoing.text(CheckInTexts.counts(checkIn, follow.count(checkIn), talk.texts())));
        }
    }

    private void show(Conversation talk, Press press, CheckIn checkIn, int page) {
        talk.replace(press, TickPages.page(checkIn, follow.people(checkIn), page, talk.texts()));
    }

    private Person person(CheckIn checkIn, String member) {
        return follow.people(checkIn).stream()
                .filter(it -> it.member().id().equals(member))
                .findFirst()
                .orElseThrow(StaleButton::new);
    }

    private void because(Conversation talk, Press press, CheckIn checkIn) {
        var person = person(checkIn, press.argument(1));
        var reason = Arrays.stream(Reason.values())
                .filter(it -> CheckInTexts.code(it).equals(press.argument(2)))
                .findFirst()
                .orElseThrow(StaleButton::new);
        if (reason == Reason.OTHER) {
            talk.begin(
                    TickSteps.TOPIC,
                    "reason",
                    Map.of(
                            TickSteps.CHECK_IN,
                            checkIn.id(),
                            TickSteps.MEMBER,
                            person.member().id()));
            talk.say("attend.reason.ask", person.member().name());
            return;
        }
        var isTicked =
                ticks.tick(checkIn, person.member().id(), new Hand(talk.member().id(), reason, null), talk.at());
        talk.answer(
                isTicked ? "attend.ticked" : "attend.tick.there",
                person.member().name());
        show(talk, press, checkIn, 0);
    }

    private void untick(Conversation talk, Press press, CheckIn checkIn) {
        var person = person(checkIn, press.argument(1));
        var isDone = ticks.untick(checkIn, person.member().id(), talk.at());
        talk.answer(
                isDone ? "attend.unticked" : "attend.tick.not", person.member().name());
        show(talk, press, checkIn, press.number(2));
    }
}
