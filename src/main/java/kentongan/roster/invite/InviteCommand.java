package kentongan.roster.invite;

import kentongan.chat.Command;
import kentongan.chat.Conversation;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.office.Member;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Asks whom to invite. */
@Component
@Order(710)
class InviteCommand implements Command {

    @Override
    public Name name() {
        return new Name("undang", "invite");
    }

    @Override
    public boolean isFor(Member member) {
        return member.isActive() && member.role().runsTheOffice();
    }

    @Override
    public void handle(Conversation talk, Call call) {
        var texts = talk.texts();
        var choice = Keyboard.NONE
                .and(Key.press(texts.plain("invite.everyone"), InviteSteps.ACTION, "all"))
                .and(Key.press(texts.plain("invite.one-person"), InviteSteps.ACTION, "one"));
        talk.say(Outgoing.text(texts.html("invite.ask")).with(choice));
    }
}
