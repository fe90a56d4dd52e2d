package kentongan.digest.chat;

import java.util.Set;
import kentongan.chat.Button;
import kentongan.chat.Command;
import kentongan.chat.Conversation;
import kentongan.chat.Html;
import kentongan.chat.IncomingMessage;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import kentongan.digest.DigestKeys;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Does a command as if the person had typed it, so that what a digest calls open can be seen to from there. */
@Component
class CommandButton implements Button {

    private final ObjectProvider<Command> commands;

    CommandButton(ObjectProvider<Command> commands) {
        this.commands = commands;
    }

    @Override
    public Set<String> actions() {
        return Set.of(DigestKeys.COMMAND);
    }

    @Override
    public void press(Conversation talk, Press press) {
        var command = commands.stream()
                .filter(it -> it.name().en().equals(press.argument(0)))
                .findFirst()
                .orElseThrow(StaleButton::new);
        if (!command.isFor(talk.member())) {
            talk.warn("command.not-yours");
            return;
        }
        if (command.leavesDialogue()) {
            talk.leave();
        }
        var typed = new IncomingMessage(talk.chatId(), 0, Html.EMPTY, "", null, null, null, talk.at());
        command.handle(talk, new Command.Call(Html.EMPTY, typed));
    }
}
