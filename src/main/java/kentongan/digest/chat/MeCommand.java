package kentongan.digest.chat;

import kentongan.chat.Command;
import kentongan.chat.Conversation;
import kentongan.digest.OwnFigures;
import kentongan.office.Member;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows a member their own figures; nobody else's. */
@Component
@Order(240)
class MeCommand implements Command {

    private final OwnFigures own;

    MeCommand(OwnFigures own) {
        this.own = own;
    }

    @Override
    public Name name() {
        return new Name("saya", "me");
    }

    @Override
    public boolean isFor(Member member) {
        return member.isActive();
    }

    @Override
    public void handle(Conversation talk, Call call) {
        talk.say(own.of(talk.member(), talk.at()));
    }
}
