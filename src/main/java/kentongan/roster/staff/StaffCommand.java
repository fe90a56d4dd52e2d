package kentongan.roster.staff;

import kentongan.chat.Command;
import kentongan.chat.Conversation;
import kentongan.office.Member;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows the staff list; with words, those whose name has them. */
@Component
@Order(700)
class StaffCommand implements Command {

    private final StaffList list;

    StaffCommand(StaffList list) {
        this.list = list;
    }

    @Override
    public Name name() {
        return new Name("pegawai", "staff");
    }

    @Override
    public boolean isFor(Member member) {
        return member.isActive() && member.role().runsTheOffice();
    }

    @Override
    public void handle(Conversation talk, Call call) {
        var words = call.argument().plain().strip();
        talk.say(words.isEmpty() ? list.page(0, talk.texts()) : list.search(words, talk.texts()));
    }
}
