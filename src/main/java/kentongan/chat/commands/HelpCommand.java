package kentongan.chat.commands;

import java.util.stream.Collectors;
import kentongan.chat.Command;
import kentongan.chat.Commands;
import kentongan.chat.Conversation;
import kentongan.chat.Html;
import kentongan.chat.Outgoing;
import kentongan.office.Member;
import kentongan.office.Role;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells what the member can do here; made from the commands themselves. */
@Component
@Order(900)
class HelpCommand implements Command {

    private final Commands commands;

    HelpCommand(Commands commands) {
        this.commands = commands;
    }

    @Override
    public Name name() {
        return new Name("bantuan", "help");
    }

    @Override
    public boolean isFor(Member member) {
        return member.isActive();
    }

    @Override
    public void handle(Conversation talk, Call call) {
        var lines = commands.menu(talk.member(), talk.texts()).stream()
                .map(entry -> "/" + entry.name() + " – "
                        + Html.escape(entry.description()).markup())
                .collect(Collectors.joining("\n"));
        var about = talk.texts().html("help." + whatTheyWrite(talk.member().role()));
        talk.say(Outgoing.text(about.paragraph(new Html(lines))));
    }

    /** The head's free text is a draft at once; others who may post are asked what theirs is, and employees ask. */
    private static String whatTheyWrite(Role role) {
        if (role == Role.HEAD) {
            return "head";
        }
        return role.mayPost() ? "poster" : "employee";
    }
}
