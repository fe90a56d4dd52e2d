package kentongan.announcements.chat;

import java.util.Map;
import kentongan.chat.Command;
import kentongan.chat.Conversation;
import kentongan.chat.Dialogue;
import kentongan.chat.DialogueSteps;
import kentongan.chat.IncomingMessage;
import kentongan.chat.Words;
import kentongan.office.Member;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Composes an announcement: {@code /announce text} starts with the text, {@code /announce} alone asks for it. */
@Component
@Order(100)
class AnnounceCommand implements Command, DialogueSteps {

    private final Composing composing;

    AnnounceCommand(Composing composing) {
        this.composing = composing;
    }

    @Override
    public Name name() {
        return new Name("umumkan", "announce");
    }

    @Override
    public boolean isFor(Member member) {
        return member.isActive() && member.role().mayPost();
    }

    @Override
    public String topic() {
        return "announce";
    }

    @Override
    public void handle(Conversation talk, Call call) {
        if (call.argument().isBlank()) {
            talk.begin(topic(), "content", Map.of());
            talk.say("compose.ask");
        } else {
            composing.begin(talk, Words.typed(call.argument()));
        }
    }

    @Override
    public void hear(Conversation talk, Dialogue dialogue, IncomingMessage message) {
        if (!isFor(talk.member())) {
            talk.leave();
            talk.say("command.not-yours");
        } else if (composing.begin(talk, message)) {
            talk.leave();
        }
    }
}
