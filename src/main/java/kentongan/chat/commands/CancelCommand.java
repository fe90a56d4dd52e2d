package kentongan.chat.commands;

import kentongan.chat.Command;
import kentongan.chat.Conversation;
import kentongan.office.Member;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leaves the dialogue the member is in, and says whether there was one. */
@Component
@Order(910)
class CancelCommand implements Command {

    @Override
    public Name name() {
        return new Name("batal", "cancel");
    }

    @Override
    public boolean isFor(Member member) {
        return member.isActive();
    }

    @Override
    public boolean leavesDialogue() {
        return false;
    }

    @Override
    public void handle(Conversation talk, Call call) {
        talk.say(talk.leave() ? "cancel.done" : "cancel.nothing");
    }
}
